#include "faulty.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <utf8proc.h>

static struct {
    bool armed, and_after;
    enum faulty what;
    long left, failed;
} plan;
static long blocks;

void faulty_arm(enum faulty what, long nth, int and_after) {
    plan.what = what;
    plan.left = nth;
    plan.and_after = and_after;
    plan.failed = 0;
    plan.armed = true;
}

long faulty_disarm(void) {
    plan.armed = false;
    return plan.failed;
}

long faulty_blocks(void) {
    return blocks;
}

static bool fails(enum faulty what) {
    if (!plan.armed || plan.what != what)
        return false;
    if (plan.left > 0)
        plan.left--;
    if (plan.left || (plan.failed && !plan.and_after))
        return false;
    plan.failed++;
    return true;
}

/* --- memory of the library: the linker puts these in the place of the C library's ---------------
 */

void *__real_malloc(size_t);
void *__real_calloc(size_t, size_t);
void *__real_realloc(void *, size_t);
void __real_free(void *);
void *__wrap_malloc(size_t);
void *__wrap_calloc(size_t, size_t);
void *__wrap_realloc(void *, size_t);
void __wrap_free(void *);

static void *counted(void *block) {
    blocks += block != NULL;
    return block;
}

void *__wrap_malloc(size_t size) {
    return fails(FAULTY_MEMORY) ? NULL : counted(__real_malloc(size));
}

void *__wrap_calloc(size_t count, size_t size) {
    return fails(FAULTY_MEMORY) ? NULL : counted(__real_calloc(count, size));
}

void *__wrap_realloc(void *block, size_t size) {
    if (fails(FAULTY_MEMORY))
        return NULL;
    void *moved = __real_realloc(block, size);
    return block ? moved : counted(moved);
}

void __wrap_free(void *block) {
    blocks -= block != NULL;
    __real_free(block);
}

/* It takes memory that the library gives back. */
utf8proc_ssize_t __real_utf8proc_map(const utf8proc_uint8_t *, utf8proc_ssize_t,
                                     utf8proc_uint8_t **, utf8proc_option_t);
utf8proc_ssize_t __wrap_utf8proc_map(const utf8proc_uint8_t *, utf8proc_ssize_t,
                                     utf8proc_uint8_t **, utf8proc_option_t);

utf8proc_ssize_t __wrap_utf8proc_map(const utf8proc_uint8_t *text, utf8proc_ssize_t n,
                                     utf8proc_uint8_t **mapped, utf8proc_option_t options) {
    if (fails(FAULTY_MEMORY))
        return UTF8PROC_ERROR_NOMEM;
    utf8proc_ssize_t length = __real_utf8proc_map(text, n, mapped, options);
    counted(*mapped);
    return length;
}

/* --- memory of SQLite ----------------------------------------------------------------------------
 */

static sqlite3_mem_methods sound;

static void *lend(int size) {
    return fails(FAULTY_MEMORY) ? NULL : counted(sound.xMalloc(size));
}

static void give_back(void *block) {
    blocks -= block != NULL;
    sound.xFree(block);
}

static void *resize(void *block, int size) {
    return fails(FAULTY_MEMORY) ? NULL : sound.xRealloc(block, size);
}

/* --- files ---------------------------------------------------------------------------------------
 */

static sqlite3_vfs vfs;
static int (*sound_open)(sqlite3_vfs *, const char *, sqlite3_file *, int, int *);
static int (*sound_delete)(sqlite3_vfs *, const char *, int);
static int (*sound_access)(sqlite3_vfs *, const char *, int, int *);

static struct methods {
    const sqlite3_io_methods *sound;
    sqlite3_io_methods faulty;
} known_methods[8];

static const sqlite3_io_methods *sound_methods(const sqlite3_file *file) {
    const struct methods *m = known_methods;
    while (file->pMethods != &m->faulty)
        m++;
    return m->sound;
}

static int faulty_read(sqlite3_file *file, void *bytes, int n, sqlite3_int64 at) {
    return fails(FAULTY_FILES) ? SQLITE_IOERR_READ : sound_methods(file)->xRead(file, bytes, n, at);
}

static int faulty_write(sqlite3_file *file, const void *bytes, int n, sqlite3_int64 at) {
    return fails(FAULTY_FILES) ? plan.failed % 2 ? SQLITE_FULL : SQLITE_IOERR_WRITE
                               : sound_methods(file)->xWrite(file, bytes, n, at);
}

static int faulty_truncate(sqlite3_file *file, sqlite3_int64 size) {
    return fails(FAULTY_FILES) ? SQLITE_IOERR_TRUNCATE : sound_methods(file)->xTruncate(file, size);
}

static int faulty_sync(sqlite3_file *file, int flags) {
    return fails(FAULTY_FILES) ? SQLITE_IOERR_FSYNC : sound_methods(file)->xSync(file, flags);
}

static int faulty_size(sqlite3_file *file, sqlite3_int64 *size) {
    return fails(FAULTY_FILES) ? SQLITE_IOERR_FSTAT : sound_methods(file)->xFileSize(file, size);
}

static int faulty_lock(sqlite3_file *file, int lock) {
    return fails(FAULTY_FILES) ? SQLITE_IOERR_LOCK : sound_methods(file)->xLock(file, lock);
}

static int faulty_map(sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
    return fails(FAULTY_FILES) ? SQLITE_IOERR_SHMMAP
                               : sound_methods(file)->xShmMap(file, page, size, extend, memory);
}

static int faulty_open(sqlite3_vfs *self, const char *name, sqlite3_file *file, int flags,
                       int *out) {
    file->pMethods = NULL;
    if (fails(FAULTY_FILES))
        return SQLITE_CANTOPEN;
    int rc = sound_open(self, name, file, flags, out);
    if (rc != SQLITE_OK || !file->pMethods)
        return rc;
    struct methods *m = known_methods;
    while (m->sound && m->sound != file->pMethods)
        m++;
    if (m == known_methods + sizeof known_methods / sizeof *known_methods - 1)
        abort();
    if (!m->sound) {
        m->sound = file->pMethods;
        m->faulty = *file->pMethods;
        m->faulty.xRead = faulty_read;
        m->faulty.xWrite = faulty_write;
        m->faulty.xTruncate = faulty_truncate;
        m->faulty.xSync = faulty_sync;
        m->faulty.xFileSize = faulty_size;
        m->faulty.xLock = faulty_lock;
        if (m->faulty.iVersion >= 2)
            m->faulty.xShmMap = faulty_map;
        if (m->faulty.iVersion > 2)
            m->faulty.iVersion = 2; /* no reading behind our back */
    }
    file->pMethods = &m->faulty;
    return rc;
}

static int faulty_delete(sqlite3_vfs *self, const char *name, int sync) {
    return fails(FAULTY_FILES) ? SQLITE_IOERR_DELETE : sound_delete(self, name, sync);
}

static int faulty_access(sqlite3_vfs *self, const char *name, int flags, int *answer) {
    return fails(FAULTY_FILES) ? SQLITE_IOERR_ACCESS : sound_access(self, name, flags, answer);
}

void faulty_begin(void) {
    sqlite3_mem_methods methods;
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &sound);
    methods = sound;
    methods.xMalloc = lend;
    methods.xFree = give_back;
    methods.xRealloc = resize;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK ||
        sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) != SQLITE_OK ||
        sqlite3_initialize() != SQLITE_OK)
        abort();
    vfs = *sqlite3_vfs_find(NULL);
    sound_open = vfs.xOpen;
    sound_delete = vfs.xDelete;
    sound_access = vfs.xAccess;
    vfs.zName = "accord-faulty";
    vfs.xOpen = faulty_open;
    vfs.xDelete = faulty_delete;
    vfs.xAccess = faulty_access;
    vfs.pNext = NULL;
    if (sqlite3_vfs_register(&vfs, 1) != SQLITE_OK)
        abort();
}
