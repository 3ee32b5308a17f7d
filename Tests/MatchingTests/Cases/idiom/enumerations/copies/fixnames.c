#include "nmea.h"

/* copied from gnss.c */
const char *gnss_fix_name(enum gnss_fix fix)
{
    switch (fix) {
    case GNSS_FIX_NONE:
        return "none";
    case GNSS_FIX_TIME:
        return "time";
    case GNSS_FIX_2D:
        return "2D";
    case GNSS_FIX_3D:
        return "3D";
    case GNSS_FIX_DIFFERENTIAL:
        return "differential";
    case GNSS_FIX_RTK_FLOAT:
        return "RTK float";
    case GNSS_FIX_RTK_FIXED:
        return "RTK fixed";
    default:
        return "unknown";
    }
}

const char *gnss_strerror(int error)
{
    switch (error) {
    case 0:
        return "no error";
    case GNSS_ERR_TIMEOUT:
        return "timeout";
    case GNSS_ERR_CHECKSUM:
        return "checksum mismatch";
    case GNSS_ERR_PORT:
        return "cannot open port";
    case GNSS_ERR_MEMORY:
        return "out of memory";
    }
    return "unknown error";
}
/* end of copy */

int nmea_quality(const char *sentence)
{
    int commas = 0;

    while (*sentence && commas < 6)
        commas += *sentence++ == ',';
    return *sentence ? *sentence - '0' : -1;
}
