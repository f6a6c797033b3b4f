/*
 * Writes down which instructions a thread executes: single steps of a running process, by ptrace. Slow (some ten
 * thousand a second) and exact; it needs no hardware counters, which virtual machines rarely have.
 *
 * steps PID COUNT FILE: the busiest thread of the process, so many instructions, their addresses as 64-bit words.
 */
#define _GNU_SOURCE

#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>

static void fail(const char *what)
{
    fprintf(stderr, "steps: %s: %s\n", what, strerror(errno));
    exit(1);
}

static int busiest_thread(const char *pid)
{
    char path[300];
    snprintf(path, sizeof path, "/proc/%s/task", pid);
    DIR *tasks = opendir(path);
    if (NULL == tasks)
    {
        fail(path);
    }
    int busiest = 0;
    unsigned long most = 0;
    for (struct dirent *entry; NULL != (entry = readdir(tasks));)
    {
        snprintf(path, sizeof path, "/proc/%s/task/%s/stat", pid, entry->d_name);
        FILE *stat = '.' == entry->d_name[0] ? NULL : fopen(path, "r");
        unsigned long ticks;
        if (NULL != stat && 1 == fscanf(stat, "%*d (%*[^)]) %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu", &ticks) &&
            ticks >= most)
        {
            most = ticks;
            busiest = atoi(entry->d_name);
        }
        if (NULL != stat)
        {
            fclose(stat);
        }
    }
    closedir(tasks);
    return busiest;
}

int main(int argc, char **argv)
{
    if (4 != argc)
    {
        fprintf(stderr, "steps: expected PID COUNT FILE, found %d arguments\n", argc - 1);
        return 2;
    }
    const int thread = busiest_thread(argv[1]);
    const long count = atol(argv[2]);
    FILE *out = fopen(argv[3], "w");
    if (NULL == out)
    {
        fail(argv[3]);
    }
    int status;
    if (ptrace(PTRACE_SEIZE, thread, 0, 0) < 0 || ptrace(PTRACE_INTERRUPT, thread, 0, 0) < 0 ||
        waitpid(thread, &status, __WALL) < 0)
    {
        fail("ptrace");
    }
    for (long i = 0; i < count && WIFSTOPPED(status); i++)
    {
        const long at = ptrace(PTRACE_PEEKUSER, thread, (void *)offsetof(struct user_regs_struct, rip), 0);
        fwrite(&at, sizeof at, 1, out);
        // A signal of the virtual machine's own is handed on; steps and stops are ours.
        const long signal = 0 == i || SIGTRAP == WSTOPSIG(status) ? 0 : WSTOPSIG(status);
        if (ptrace(PTRACE_SINGLESTEP, thread, 0, (void *)signal) < 0 || waitpid(thread, &status, __WALL) < 0)
        {
            fail("ptrace");
        }
    }
    ptrace(PTRACE_DETACH, thread, 0, 0);
    return 0 == fclose(out) ? 0 : 1;
}
