/* A library in place of libyakkan, to see what Calc passes and what it makes of an answer: its one function answers with the request itself, as text, unless
 * the request's first argument is a text that begins with "{", or a range whose first cell holds one: that is then the response.
 *
 * Built with -DABI=2 it is of another version, with -DWITHOUT_CELL an older release. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#ifndef ABI
#define ABI 1
#endif

uint32_t yakkan_abi_version(void) { return ABI; }
int32_t yakkan_check_abi(uint32_t version) { return version == ABI ? 0 : 106; }

static int32_t give(const char *text, size_t size, char *buffer, size_t capacity, size_t *length)
{
    *length = size;
    if (size + 1 > capacity) return 105;
    memcpy(buffer, text, size);
    buffer[size] = 0;
    return 0;
}

int32_t yakkan_version(char *buffer, size_t capacity, size_t *length) { return give("0.0.0", 5, buffer, capacity, length); }

int32_t yakkan_functions(char *buffer, size_t capacity, size_t *length)
{
    static const char table[] =
        "[{\"name\":\"YAKKAN.ECHO_ALL\",\"result\":\"any\",\"array\":true,\"summary\":{\"en\":\"Echoes.\",\"ja\":\"返す。\"},\"arguments\":["
        "{\"name\":\"service\",\"label\":{\"en\":\"service\",\"ja\":\"サービス\"},\"help\":{\"en\":\"Which?\",\"ja\":\"どれ?\"},\"kind\":\"any\",\"optional\":true,\"range\":true},"
        "{\"name\":\"day\",\"label\":{\"en\":\"day\",\"ja\":\"日\"},\"help\":{\"en\":\"When?\",\"ja\":\"いつ?\"},\"kind\":\"any\",\"optional\":true,\"range\":true}]}]";
    return give(table, sizeof table - 1, buffer, capacity, length);
}

#ifndef WITHOUT_CELL
/* The response that stands as a JSON text in the first argument, without its backslashes; or null. */
static const char *response_in(const char *request, size_t size, char *into)
{
    static const char *const before[] = {"\"arguments\":[\"{", "\"arguments\":[[[\"{"};
    const char *from = NULL;
    size_t written = 0;
    for (size_t way = 0; way < 2 && from == NULL; way++) {
        from = strstr(request, before[way]);
        if (from != NULL) from += strlen(before[way]) - 1;
    }
    if (from == NULL) return NULL;
    for (; from < request + size && *from != '"'; from++) {
        if (*from == '\\') from++;
        into[written++] = *from;
    }
    into[written] = 0;
    return into;
}

int32_t yakkan_cell(const char *request, size_t size, char *buffer, size_t capacity, size_t *length)
{
    static char text[1 << 20];
    size_t written = 0;
    if (response_in(request, size, text) != NULL) return give(text, strlen(text), buffer, capacity, length);
    if (size > sizeof text / 4) {
        written = (size_t)snprintf(text, sizeof text, "{\"value\":\"%zu bytes\"}", size);
        return give(text, written, buffer, capacity, length);
    }
    written = (size_t)sprintf(text, "{\"value\":\"");
    for (size_t at = 0; at < size; at++) {
        if (request[at] == '"' || request[at] == '\\') text[written++] = '\\';
        text[written++] = request[at];
    }
    memcpy(text + written, "\"}", 3);
    return give(text, written + 2, buffer, capacity, length);
}
#endif
