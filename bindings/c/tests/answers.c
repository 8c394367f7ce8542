/* Answers requests by line: one on standard input, one answer on standard output. */
#include "check.h"

int main(void) {
    size_t size = 1 << 16, capacity = 256;
    char *request = malloc(size), *answer = malloc(capacity);
    for (;;) {
        size_t length = 0;
        int next;
        while ((next = getchar()) != EOF && next != '\n') {
            if (length == size) request = realloc(request, size *= 2);
            request[length++] = (char)next;
        }
        if (next == EOF && length == 0) break;
        size_t needed = 0;
        int32_t status;
        while ((status = yakkan_answer(NULL, request, length, answer, capacity, &needed)) == YAKKAN_STATUS_BUFFER_TOO_SMALL)
            answer = realloc(answer, capacity = needed + 1);
        if (status != YAKKAN_STATUS_OK) return EXIT_FAILURE;
        fwrite(answer, 1, needed, stdout);
        putchar('\n');
    }
    free(request);
    free(answer);
    return EXIT_SUCCESS;
}
