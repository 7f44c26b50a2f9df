"""What receivers log: NMEA 0183."""

from .making import endless, fill, hostile


def sentence(body):
    check = 0
    for letter in body.encode():
        check ^= letter
    return f"${body}*{check:02X}\n"


@hostile
def nmea_walk():
    return fill("", endless(lambda n: sentence(
        f"GPGGA,{n // 3600 % 24:02}{n // 60 % 60:02}{n % 60:02},2231.{8000 + n % 800:04},N,10417.{4000 + n // 800 * 7 % 900:04},E,1,8,1.0,900,M,,M,,")), "")


@hostile
def nmea_nothing_but_dates():
    return fill("", endless(lambda n: sentence(f"GPRMC,120000,A,2231.8,N,10417.4,E,0,0,{1 + n % 28:02}0126,,,A")), "")


@hostile
def nmea_late_date():
    walk = endless(lambda n: sentence("GPGGA,120000,2231.8,N,10417.4,E,1,8,1.0,900,M,,M,,") if n % 2 else sentence("GPRMC,120000,V,,,,,,,010126,,,N"))
    return fill("", walk, "")


@hostile
def nmea_damaged():
    return fill(sentence("GPGGA,120000,2231.8,N,10417.4,E,1,8,1.0,900,M,,M,,"), endless(lambda n: "$GPGGA,1*00\n"), "")


@hostile
def nmea_commas():
    return fill(sentence("GPGGA,120000,2231.8,N,10417.4,E,1,8,1.0,900,M,,M,,"), endless(lambda n: sentence("GPGGA" + "," * 200_000)), "")
