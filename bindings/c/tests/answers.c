/* Answers requests by line: one on standard input, one answer on standard output. With an argument the requests are cells of spreadsheets. */
#include "check.h"

static int32_t ask(int cells, const char *request, size_t length, char *answer, size_t capacity, size_t *needed) {
    return cells ? yakkan_cell(request, length, answer, capacity, needed) : yakkan_answer(NULL, request, length, answer, capacity, needed);
}

int main(int argc, char **argv) {
    (void)argv;
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
        while ((status = ask(argc > 1, request, length, answer, capacity, &needed)) == YAKKAN_STATUS_BUFFER_TOO_SMALL)
            answer = realloc(answer, capacity = needed + 1);
        if (status != YAKKAN_STATUS_OK) return EXIT_FAILURE;
        fwrite(answer, 1, needed, stdout);
        putchar('\n');
    }
    free(request);
    free(answer);
    return EXIT_SUCCESS;
}
