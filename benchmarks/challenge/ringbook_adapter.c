/*
 * The engine as a shared library with the C ABI of the public consensus harness: a Java virtual machine in the
 * harness's process, and between the two halves only memory. A batch of messages crosses into Java with one call, by
 * its address. Reports come back through a ring that Java writes and the harness's draining thread reads here, so that
 * no report is a call.
 *
 * The Java half is io.ringbook.benchmarks.challenge; README.md beside this file tells how to build and run it.
 */
#define _GNU_SOURCE

#include "matching_engine_api.h"

#include <jni.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

#ifndef RINGBOOK_DEFAULT_HOME
#error "RINGBOOK_DEFAULT_HOME: the directory of the project, see build.sh"
#endif
#ifndef RINGBOOK_JAVA_MAJOR
#error "RINGBOOK_JAVA_MAJOR: the version of the JDK, see build.sh"
#endif

#define EXPORT __attribute__((visibility("default")))

_Static_assert(sizeof(me_report_t) == 64, "a report is one cache line, as in ReportRing");
_Static_assert(sizeof(me_msg_t) == 40, "a message has 40 bytes, as in MessageReader");

enum
{
    MAX_OPTIONS = 64,
    MAX_PATH_LENGTH = 4096,
    MAX_BATCH = 1 << 20,
    MIN_CAPACITY = 1 << 10,
    MAX_CAPACITY = 1 << 24,
    HUGE_PAGE_BYTES = 1 << 21,
    STARTING_NAP_NS = 200 * 1000,
    DEFAULT_WARMUP_MESSAGES = 3 << 21
};

/* The layout that the Java class ReportRing knows: each count on lines of its own. */
struct report_ring
{
    _Alignas(128) _Atomic uint64_t published;
    _Alignas(128) _Atomic uint64_t consumed;
    _Alignas(128) me_report_t reports[];
};

/* What create() returns; the ring itself begins on a huge page. */
struct transport
{
    struct report_ring *ring;
    size_t ring_bytes;
    uint64_t capacity;
    atomic_bool is_ready;
};

static JavaVM *vm;
static jobject engine;
static jmethodID on_batch_method;
static jmethodID best_bid_method;
static jmethodID best_ask_method;
static jmethodID depth_at_method;
static _Thread_local JNIEnv *thread_env;

_Noreturn static void fail(const char *what, const char *detail)
{
    fprintf(stderr, "ringbook: %s%s%s\n", what, NULL == detail ? "" : ": ", NULL == detail ? "" : detail);
    abort();
}

/* --- The ring: Java writes, the draining thread reads ------------------------------------------------------------ */

static void *transport_create(uint32_t at_least)
{
    uint64_t capacity = MIN_CAPACITY;
    while (capacity < at_least)
    {
        capacity *= 2;
    }
    struct transport *transport = capacity > MAX_CAPACITY ? NULL : calloc(1, sizeof *transport);
    if (NULL == transport)
    {
        return NULL;
    }

    const size_t bytes = sizeof(struct report_ring) + capacity * sizeof(me_report_t);
    transport->capacity = capacity;
    transport->ring_bytes = (bytes + HUGE_PAGE_BYTES - 1) / HUGE_PAGE_BYTES * HUGE_PAGE_BYTES;
    transport->ring = aligned_alloc(HUGE_PAGE_BYTES, transport->ring_bytes);
    if (NULL == transport->ring)
    {
        free(transport);
        return NULL;
    }
    /* Advice only: without huge pages the ring works as well. Every page is touched now and not while the clock runs. */
    (void)madvise(transport->ring, transport->ring_bytes, MADV_HUGEPAGE);
    memset(transport->ring, 0, transport->ring_bytes);
    return transport;
}

static uint32_t min_count(const uint64_t a, const uint64_t b)
{
    return (uint32_t)(a < b ? a : b);
}

static uint32_t transport_drain(void *handle, me_report_t *out, uint32_t max)
{
    struct transport *transport = handle;
    struct report_ring *ring = transport->ring;
    const uint64_t consumed = atomic_load_explicit(&ring->consumed, memory_order_relaxed);
    const uint64_t published = atomic_load_explicit(&ring->published, memory_order_acquire);
    if (published == consumed)
    {
        if (!atomic_load_explicit(&transport->is_ready, memory_order_relaxed))
        {
            /* The machine is starting and compiling: this core is more use to it. */
            nanosleep(&(struct timespec){.tv_nsec = STARTING_NAP_NS}, NULL);
        }
        return 0;
    }

    const uint64_t first = consumed & (transport->capacity - 1);
    const uint32_t count = min_count(min_count(max, published - consumed), transport->capacity - first);
    memcpy(out, &ring->reports[first], count * sizeof *out);
    atomic_store_explicit(&ring->consumed, consumed + count, memory_order_release);
    return count;
}

/* Java writes the reports itself; the table wants a function all the same. */
static int transport_push(void *handle, const me_report_t *report)
{
    (void)handle;
    (void)report;
    return 0;
}

/* Java publishes at the end of each batch. */
static void transport_flush(void *handle)
{
    (void)handle;
}

static void transport_destroy(void *handle)
{
    struct transport *transport = handle;
    free(transport->ring);
    free(transport);
}

static const me_transport_t transport_table = {
    transport_create, transport_push, transport_drain, transport_flush, transport_destroy};

EXPORT const me_transport_t *engine_get_transport(void)
{
    return &transport_table;
}

/* --- The virtual machine ----------------------------------------------------------------------------------------- */

/*
 * The flags of the launcher, ringbook in the project's directory, which tells what each is for; and the two trap limits:
 * a run is over in a quarter of a second, so a branch that the warm-up has not taken is compiled with the rest instead of
 * being left to a compilation in the middle of the run.
 */
static const char *const DEFAULT_OPTIONS[] = {
    "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
    "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
    "--add-opens=java.base/java.util=ALL-UNNAMED",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
#if RINGBOOK_JAVA_MAJOR >= 24
    "--sun-misc-unsafe-memory-access=allow",
    "--enable-native-access=ALL-UNNAMED",
#endif
    "-XX:+UseSerialGC",
    "-XX:+UseTransparentHugePages",
    "-Xms1g",
    "-Xmx4g",
    "-XX:-UsePerfData",
    "-XX:-UseCompressedOops",
    "-XX:ObjectAlignmentInBytes=64",
    "-XX:+UnlockExperimentalVMOptions",
    "-XX:PerMethodTrapLimit=0",
    "-XX:PerBytecodeTrapLimit=0",
    "-Dagrona.disable.bounds.checks=true",
    "-Dfile.encoding=UTF-8"};

static const char *env_or(const char *name, const char *otherwise)
{
    const char *value = getenv(name);
    return NULL == value || '\0' == *value ? otherwise : value;
}

static void check_exception(JNIEnv *env, const char *what)
{
    if ((*env)->ExceptionCheck(env))
    {
        (*env)->ExceptionDescribe(env);
        fail(what, NULL);
    }
}

static void check_readable(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (NULL == file)
    {
        fail("cannot read, build the project or set RINGBOOK_HOME", path);
    }
    fclose(file);
}

static void class_path_option(char *option, const size_t size)
{
    const char *home = env_or("RINGBOOK_HOME", RINGBOOK_DEFAULT_HOME);
    char app[MAX_PATH_LENGTH];
    char benchmarks[MAX_PATH_LENGTH];
    const int app_length = snprintf(app, sizeof app, "%s/app/target/ringbook.jar", home);
    const int benchmarks_length =
        snprintf(benchmarks, sizeof benchmarks, "%s/benchmarks/target/ringbook-benchmarks.jar", home);
    if (app_length >= (int)sizeof app || benchmarks_length >= (int)sizeof benchmarks)
    {
        fail("RINGBOOK_HOME: too long a path", NULL);
    }
    check_readable(app);
    check_readable(benchmarks);
    if (snprintf(option, size, "-Djava.class.path=%s:%s", app, benchmarks) >= (int)size)
    {
        fail("RINGBOOK_HOME: too long a path", NULL);
    }
}

static void add_option(JavaVMInitArgs *args, char *option)
{
    if (MAX_OPTIONS == args->nOptions)
    {
        fail("RINGBOOK_JAVA_OPTS: too many options", NULL);
    }
    args->options[args->nOptions++].optionString = option;
}

static JNIEnv *create_vm(void)
{
    JavaVMOption options[MAX_OPTIONS] = {{0}};
    JavaVMInitArgs args = {.version = JNI_VERSION_10, .nOptions = 0, .options = options, .ignoreUnrecognized = JNI_FALSE};

    char class_path[2 * MAX_PATH_LENGTH + 32];
    class_path_option(class_path, sizeof class_path);
    add_option(&args, class_path);
    for (size_t i = 0; i < sizeof DEFAULT_OPTIONS / sizeof *DEFAULT_OPTIONS; i++)
    {
        add_option(&args, (char *)DEFAULT_OPTIONS[i]);
    }

    char *more = strdup(env_or("RINGBOOK_JAVA_OPTS", ""));
    if (NULL == more)
    {
        fail("out of memory", NULL);
    }
    char *rest = NULL;
    for (char *option = strtok_r(more, " ", &rest); NULL != option; option = strtok_r(NULL, " ", &rest))
    {
        add_option(&args, option);
    }

    JNIEnv *env = NULL;
    if (JNI_OK != JNI_CreateJavaVM(&vm, (void **)&env, &args))
    {
        fail("the Java virtual machine did not start (see above)", NULL);
    }
    free(more);
    return env;
}

static jmethodID method(JNIEnv *env, jclass class, const char *name, const char *signature)
{
    const jmethodID id = (*env)->GetMethodID(env, class, name, signature);
    check_exception(env, "the jars do not fit this library, build both again");
    return id;
}

static int warmup_messages(void)
{
    const char *text = getenv("RINGBOOK_WARMUP_MESSAGES");
    if (NULL == text)
    {
        return DEFAULT_WARMUP_MESSAGES;
    }
    char *end = NULL;
    const long messages = strtol(text, &end, 10);
    if (end == text || '\0' != *end || messages < 0 || messages > INT32_MAX)
    {
        fail("RINGBOOK_WARMUP_MESSAGES: expected a number from 0 to 2147483647, found", text);
    }
    return (int)messages;
}

static void launch_engine(JNIEnv *env, const struct transport *transport)
{
    const jclass class = (*env)->FindClass(env, "io/ringbook/benchmarks/challenge/ChallengeEngine");
    check_exception(env, "the jars have no challenge, build the project again");
    on_batch_method = method(env, class, "onBatch", "(JI)V");
    best_bid_method = method(env, class, "bestBid", "()J");
    best_ask_method = method(env, class, "bestAsk", "()J");
    depth_at_method = method(env, class, "depthAt", "(JZ)J");
    const jmethodID launch = (*env)->GetStaticMethodID(
        env, class, "launch", "(JII)Lio/ringbook/benchmarks/challenge/ChallengeEngine;");
    check_exception(env, "the jars do not fit this library, build both again");

    const jobject launched = (*env)->CallStaticObjectMethod(
        env, class, launch, (jlong)(intptr_t)transport->ring, (jint)transport->capacity, (jint)warmup_messages());
    check_exception(env, "the engine did not start");
    engine = (*env)->NewGlobalRef(env, launched);
    if (NULL == engine)
    {
        fail("out of memory", NULL);
    }
}

/* The environment of the calling thread, which is the one that called engine_init in all that the harness does. */
static JNIEnv *attached(void)
{
    if (NULL == thread_env && JNI_OK != (*vm)->AttachCurrentThread(vm, (void **)&thread_env, NULL))
    {
        fail("the thread cannot be attached to the virtual machine", NULL);
    }
    return thread_env;
}

/*
 * The caller is pinned to one core. Threads inherit that, and the compiler shall not work on the matching core alone:
 * so the virtual machine starts on all cores, and then the caller goes back to its own.
 */
EXPORT void engine_init(uint64_t seed, const me_transport_t *table, void *report_sink)
{
    (void)seed;
    if (&transport_table != table)
    {
        fail("expected the transport that engine_get_transport returns, found another", NULL);
    }
    struct transport *transport = report_sink;

    cpu_set_t pinned;
    cpu_set_t all;
    memset(&all, 0xFF, sizeof all);
    const int is_unpinned =
        0 == sched_getaffinity(0, sizeof pinned, &pinned) && 0 == sched_setaffinity(0, sizeof all, &all);
    thread_env = create_vm();
    launch_engine(thread_env, transport);
    if (is_unpinned && 0 != sched_setaffinity(0, sizeof pinned, &pinned))
    {
        fail("the thread cannot go back to its core", NULL);
    }
    atomic_store_explicit(&transport->is_ready, true, memory_order_relaxed);
}

EXPORT void engine_shutdown(void)
{
    (*attached())->DeleteGlobalRef(attached(), engine);
    engine = NULL;
    (*vm)->DestroyJavaVM(vm);
    thread_env = NULL;
}

/* --- Messages ---------------------------------------------------------------------------------------------------- */

EXPORT void engine_on_batch(const me_msg_t *messages, uint32_t n)
{
    JNIEnv *env = attached();
    for (uint32_t i = 0, count; i < n; i += count)
    {
        count = min_count(n - i, MAX_BATCH);
        (*env)->CallVoidMethod(env, engine, on_batch_method, (jlong)(intptr_t)&messages[i], (jint)count);
        check_exception(env, "matching failed");
    }
}

EXPORT void engine_on_new_order(const new_order_t *order)
{
    const me_msg_t message = {.type = 0, .no = *order};
    engine_on_batch(&message, 1);
}

EXPORT void engine_on_cancel(const cancel_t *cancel)
{
    const me_msg_t message = {.type = 1, .c = *cancel};
    engine_on_batch(&message, 1);
}

EXPORT void engine_on_modify(const modify_t *modify)
{
    const me_msg_t message = {.type = 2, .md = *modify};
    engine_on_batch(&message, 1);
}

/* A batch is matched and its reports are published when engine_on_batch returns. */
EXPORT void engine_flush(void)
{
}

/* --- Queries ----------------------------------------------------------------------------------------------------- */

EXPORT int64_t engine_query_best_bid(void)
{
    const int64_t price = (*attached())->CallLongMethod(attached(), engine, best_bid_method);
    check_exception(attached(), "a query failed");
    return price;
}

EXPORT int64_t engine_query_best_ask(void)
{
    const int64_t price = (*attached())->CallLongMethod(attached(), engine, best_ask_method);
    check_exception(attached(), "a query failed");
    return price;
}

EXPORT uint64_t engine_query_depth_at(int64_t price_ticks, uint8_t side)
{
    const int64_t quantity = (*attached())->CallLongMethod(
        attached(), engine, depth_at_method, (jlong)price_ticks, (jboolean)(0 == side ? JNI_FALSE : JNI_TRUE));
    check_exception(attached(), "a query failed");
    return (uint64_t)quantity;
}
