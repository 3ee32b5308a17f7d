/* Names for what the receiver reports. */
#include <string.h>
#include <strings.h>

#include "gnss.h"

enum gnss_fix {
    GNSS_FIX_NONE,
    GNSS_FIX_TIME,
    GNSS_FIX_2D,
    GNSS_FIX_3D,
    GNSS_FIX_DIFFERENTIAL,
    GNSS_FIX_RTK_FLOAT,
    GNSS_FIX_RTK_FIXED,
};

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

static const struct {
    const char *name;
    int value;
} systems[] = {
    {"gps", GNSS_GPS},
    {"glonass", GNSS_GLONASS},
    {"galileo", GNSS_GALILEO},
    {"beidou", GNSS_BEIDOU},
    {NULL, 0},
};

int gnss_system_from_name(const char *name)
{
    int i;

    for (i = 0; systems[i].name != NULL; i++)
        if (strcasecmp(systems[i].name, name) == 0)
            return systems[i].value;
    return -1;
}

/* What the fix is most likely to become: a drift over the last reports, where each step back costs twice a step up. */
enum gnss_fix gnss_fix_forecast(const unsigned char *reports, int count)
{
    int level = GNSS_FIX_NONE << 8, slope = 0, calm = 0;
    for (int i = 0; i < count; i++) {
        int seen = (reports[i] & 7) << 8;
        switch ((seen > level) - (seen < level)) {
        case 1:
            slope += (seen - level) >> (2 + (reports[i] >> 6));
            calm = calm > 2 ? calm - 2 : 0;
            break;
        case -1:
            slope -= (level - seen) >> 1;
            calm = 0;
            if (reports[i] & 0x20)
                slope = slope / 2 - 64;
            break;
        default:
            if (++calm >= 5)
                slope = slope * 3 / 4;
            continue;
        }
        level += slope / (calm + 1);
        if (level < 0 || level > GNSS_FIX_RTK_FIXED << 8) {
            level = level < 0 ? -level / 2 : (GNSS_FIX_RTK_FIXED << 9) - level;
            slope = -slope / 4;
        }
    }
    return (enum gnss_fix)((level + 128) >> 8);
}
