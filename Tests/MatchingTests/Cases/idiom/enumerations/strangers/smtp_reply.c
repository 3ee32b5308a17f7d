#include <stddef.h>
#include <string.h>

#include "smtp_reply.h"

typedef enum {
    SMTP_STATE_CONNECT = 0,
    SMTP_STATE_HELO,
    SMTP_STATE_MAIL,
    SMTP_STATE_RCPT,
    SMTP_STATE_DATA,
    SMTP_STATE_QUIT
} smtp_state;

const char *smtp_state_to_string(smtp_state state)
{
    switch (state) {
    case SMTP_STATE_CONNECT: return "CONNECT";
    case SMTP_STATE_HELO: return "HELO";
    case SMTP_STATE_MAIL: return "MAIL";
    case SMTP_STATE_RCPT: return "RCPT";
    case SMTP_STATE_DATA: return "DATA";
    case SMTP_STATE_QUIT: return "QUIT";
    }
    return "?";
}

const char *smtp_error_string(int code)
{
    switch (code) {
    case SMTP_OK:
        return "success";
    case SMTP_ERR_CONNECT:
        return "connection refused";
    case SMTP_ERR_TLS:
        return "TLS handshake failed";
    case SMTP_ERR_AUTH:
        return "authentication failed";
    case SMTP_ERR_NOMEM:
        return "out of memory";
    case SMTP_ERR_PROTOCOL:
        return "protocol error";
    default:
        return "unknown error";
    }
}

static const struct keyword {
    const char *word;
    size_t length;
    int capability;
} keywords[] = {
    { "SIZE", 4, SMTP_CAP_SIZE },
    { "8BITMIME", 8, SMTP_CAP_8BIT },
    { "STARTTLS", 8, SMTP_CAP_TLS },
    { "PIPELINING", 10, SMTP_CAP_PIPELINING },
    { "AUTH", 4, SMTP_CAP_AUTH },
    { NULL, 0, 0 }
};

int smtp_parse_capability(const char *line)
{
    const struct keyword *k;

    for (k = keywords; k->word != NULL; k++) {
        if (strncmp(line, k->word, k->length) == 0)
            return k->capability;
    }
    return 0;
}

int smtp_is_final(smtp_state state)
{
    switch (state) {
    case SMTP_STATE_DATA:
    case SMTP_STATE_QUIT:
        return 1;
    default:
        return 0;
    }
}
