"""Makes the sample surveys. The same seed gives the same files on every machine."""
