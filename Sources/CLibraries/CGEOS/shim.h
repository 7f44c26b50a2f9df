#pragma once
/* Only the reentrant functions (…_r) are visible: a call without its own context does not compile. */
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
