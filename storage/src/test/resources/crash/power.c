/* A disk that forgets what was not synced. Loaded by LD_PRELOAD, it keeps every write to a file in LIMEN_SHIM_FOLDER
   in the memory of the process, answers reads and sizes from there, and lets the real file have it at fsync. SIGKILL is
   then what a cut of power is to a file system: everything that was not synced is gone.

   LIMEN_SHIM=hold  as above
   LIMEN_SHIM=torn  besides, about half of the 512-byte sectors of each write reach the file at once, in no order
   LIMEN_SHIM=drop  fsync answers that it did, and does nothing
   LIMEN_SHIM_SEED  of the sectors that are kept
   LIMEN_SHIM_COUNTS  a file of 4 integers of 64 bits: writes, syncs, bytes that only memory has, bytes that sectors
                      of torn writes brought to the file

   What names files (creating, renaming, deleting) is done at once. -shm files are real: SQLite makes them anew after a
   crash. Calls that this does not know end the process loudly when they meet a file of the folder. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define FDS 65536
#define SECTOR 512
#define SYNC_MICROSECONDS 2000 /* a disk takes its time, and most cuts of power come while it does */

struct range { off_t from, to; };

struct file {
  struct file *next;
  dev_t device;
  ino_t inode;
  int users;
  int gone;
  char *bytes;
  off_t size, room;
  off_t shortest; /* since the last sync */
  struct range *unsynced;
  size_t ranges, range_room;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct file *files;
static struct file *of_fd[FDS];
static char through[FDS]; /* opened with O_SYNC or O_DSYNC */
static char appending[FDS];
static char folder[PATH_MAX];
static int torn, dropping;
static uint64_t dice;
static uint64_t *counts;
static uint64_t no_counts[4];

static int real_open(const char *path, int flags, mode_t mode) { return syscall(SYS_openat, AT_FDCWD, path, flags, mode); }
static int real_stat(const char *path, struct stat *to) { return syscall(SYS_newfstatat, AT_FDCWD, path, to, 0); }
static int real_fstat(int fd, struct stat *to) { return syscall(SYS_fstat, fd, to); }

static void give_up(const char *why) {
  dprintf(2, "power.c: %s\n", why);
  abort();
}

__attribute__((constructor)) static void begin(void) {
  const char *in = getenv("LIMEN_SHIM_FOLDER"), *mode = getenv("LIMEN_SHIM"), *seed = getenv("LIMEN_SHIM_SEED");
  const char *to = getenv("LIMEN_SHIM_COUNTS");
  counts = no_counts;
  if (in == NULL || mode == NULL || strlen(in) >= sizeof folder - 1) give_up("LIMEN_SHIM and LIMEN_SHIM_FOLDER must be set");
  strcpy(folder, in);
  torn = strcmp(mode, "torn") == 0;
  dropping = strcmp(mode, "drop") == 0;
  if (!torn && !dropping && strcmp(mode, "hold") != 0) give_up("LIMEN_SHIM is none of hold, torn, drop");
  dice = seed == NULL ? 1 : strtoull(seed, NULL, 10);
  if (to != NULL) {
    int fd = real_open(to, O_RDWR | O_CREAT, 0600);
    if (fd < 0 || syscall(SYS_ftruncate, fd, sizeof no_counts) != 0) give_up("LIMEN_SHIM_COUNTS cannot be written");
    counts = (uint64_t *)syscall(SYS_mmap, NULL, sizeof no_counts, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (counts == MAP_FAILED) give_up("LIMEN_SHIM_COUNTS cannot be mapped");
    syscall(SYS_close, fd);
  }
}

/* splitmix64 */
static uint64_t roll(void) {
  uint64_t z = dice += 0x9e3779b97f4a7c15;
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
  z = (z ^ z >> 27) * 0x94d049bb133111eb;
  return z ^ z >> 31;
}

static int ours(const char *path) {
  size_t length = strlen(folder), end = strlen(path);
  if (length == 0 || strncmp(path, folder, length) != 0 || path[length] != '/') return 0;
  return end < 4 || strcmp(path + end - 4, "-shm") != 0;
}

static struct file *tracked(int fd) { return fd >= 0 && fd < FDS ? of_fd[fd] : NULL; }

static struct file *known(const struct stat *it) {
  for (struct file *f = files; f != NULL; f = f->next)
    if (!f->gone && f->device == it->st_dev && f->inode == it->st_ino) return f;
  return NULL;
}

static void reach(struct file *f, off_t size) {
  if (size > f->room) {
    f->room = size + size / 2 + 65536;
    f->bytes = realloc(f->bytes, f->room);
    if (f->bytes == NULL) give_up("out of memory");
  }
  if (size > f->size) {
    memset(f->bytes + f->size, 0, size - f->size);
    f->size = size;
  }
}

static struct file *load(int fd, const struct stat *it) {
  struct file *f = calloc(1, sizeof *f);
  int from;
  char name[64];
  if (f == NULL) give_up("out of memory");
  f->device = it->st_dev;
  f->inode = it->st_ino;
  reach(f, it->st_size);
  /* The caller's own may be open for writing only. */
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  from = real_open(name, O_RDONLY, 0);
  for (off_t at = 0; at < f->size;) {
    ssize_t n = syscall(SYS_pread64, from, f->bytes + at, f->size - at, at);
    if (n <= 0) give_up("a file cannot be read");
    at += n;
  }
  if (from >= 0) syscall(SYS_close, from);
  f->shortest = f->size;
  f->next = files;
  return files = f;
}

static void to_disk(int fd, struct file *f, off_t from, off_t to) {
  while (from < to) {
    ssize_t n = syscall(SYS_pwrite64, fd, f->bytes + from, to - from, from);
    if (n <= 0) give_up("a file cannot be written");
    from += n;
  }
}

static void sync_file(int fd, struct file *f) {
  counts[1]++;
  if (dropping) return;
  struct stat it;
  if (real_fstat(fd, &it) != 0) give_up("a file has no size");
  if (f->shortest < it.st_size && syscall(SYS_ftruncate, fd, f->shortest) != 0) give_up("a file cannot be cut");
  for (size_t i = 0; i < f->ranges; i++) {
    counts[2] -= f->unsynced[i].to - f->unsynced[i].from;
    to_disk(fd, f, f->unsynced[i].from, f->unsynced[i].to < f->size ? f->unsynced[i].to : f->size);
  }
  if (syscall(SYS_ftruncate, fd, f->size) != 0) give_up("a file cannot be cut");
  f->ranges = 0;
  f->shortest = f->size;
}

static void written(int fd, struct file *f, off_t from, off_t to) {
  if (f->ranges == f->range_room) {
    f->range_room = f->range_room * 2 + 64;
    f->unsynced = realloc(f->unsynced, f->range_room * sizeof *f->unsynced);
    if (f->unsynced == NULL) give_up("out of memory");
  }
  f->unsynced[f->ranges++] = (struct range){from, to};
  counts[0]++;
  counts[2] += to - from;
  if (torn)
    for (off_t at = from, next; at < to; at = next) {
      next = (at / SECTOR + 1) * SECTOR;
      if (next > to) next = to;
      if (roll() & 1) {
        to_disk(fd, f, at, next);
        counts[3] += next - at;
      }
    }
  if (through[fd]) sync_file(fd, f);
}

static void cut(int fd, struct file *f, off_t size) {
  if (size < f->size) f->size = size;
  else reach(f, size);
  if (size < f->shortest) f->shortest = size;
  if (torn && roll() & 1 && syscall(SYS_ftruncate, fd, size) != 0) give_up("a file cannot be cut");
}

static int opened(const char *path, int flags, mode_t mode) {
  if (!ours(path) || flags & O_DIRECTORY || (flags & O_TMPFILE) == O_TMPFILE) return real_open(path, flags, mode);
  pthread_mutex_lock(&lock);
  int fd = real_open(path, flags & ~(O_TRUNC | O_APPEND), mode);
  struct stat it;
  if (fd >= 0 && real_fstat(fd, &it) == 0 && S_ISREG(it.st_mode)) {
    if (fd >= FDS) give_up("too many files are open");
    struct file *f = known(&it);
    if (f == NULL) f = load(fd, &it);
    f->users++;
    of_fd[fd] = f;
    through[fd] = (flags & (O_SYNC | O_DSYNC)) != 0;
    appending[fd] = (flags & O_APPEND) != 0;
    if (flags & O_TRUNC) cut(fd, f, 0);
  }
  int why = errno;
  pthread_mutex_unlock(&lock);
  errno = why;
  return fd;
}

int open64(const char *path, int flags, ...) {
  mode_t mode = 0;
  if (flags & (O_CREAT | __O_TMPFILE)) {
    va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
  }
  return opened(path, flags, mode);
}

int open(const char *path, int flags, ...) __attribute__((alias("open64")));

int openat64(int at, const char *path, int flags, ...) {
  mode_t mode = 0;
  if (flags & (O_CREAT | __O_TMPFILE)) {
    va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
  }
  return path[0] == '/' || at == AT_FDCWD ? opened(path, flags, mode) : syscall(SYS_openat, at, path, flags, mode);
}

int openat(int at, const char *path, int flags, ...) __attribute__((alias("openat64")));

static void forget(struct file *f) {
  if (f->users > 0 || !f->gone) return;
  for (struct file **p = &files; *p != NULL; p = &(*p)->next)
    if (*p == f) {
      *p = f->next;
      for (size_t i = 0; i < f->ranges; i++) counts[2] -= f->unsynced[i].to - f->unsynced[i].from;
      free(f->bytes);
      free(f->unsynced);
      free(f);
      return;
    }
}

int close(int fd) {
  if (tracked(fd) != NULL) {
    pthread_mutex_lock(&lock);
    struct file *f = of_fd[fd];
    of_fd[fd] = NULL;
    f->users--;
    forget(f);
    pthread_mutex_unlock(&lock);
  }
  return syscall(SYS_close, fd);
}

ssize_t pread64(int fd, void *to, size_t count, off64_t at) {
  struct file *f = tracked(fd);
  if (f == NULL) return syscall(SYS_pread64, fd, to, count, at);
  pthread_mutex_lock(&lock);
  ssize_t n = at >= f->size ? 0 : f->size - at < (off_t)count ? f->size - at : (off_t)count;
  memcpy(to, f->bytes + at, n);
  pthread_mutex_unlock(&lock);
  return n;
}

ssize_t pread(int fd, void *to, size_t count, off_t at) __attribute__((alias("pread64")));

ssize_t read(int fd, void *to, size_t count) {
  if (tracked(fd) == NULL) return syscall(SYS_read, fd, to, count);
  off_t at = syscall(SYS_lseek, fd, 0, SEEK_CUR);
  ssize_t n = pread64(fd, to, count, at);
  syscall(SYS_lseek, fd, at + n, SEEK_SET);
  return n;
}

ssize_t pwrite64(int fd, const void *from, size_t count, off64_t at) {
  struct file *f = tracked(fd);
  if (f == NULL) return syscall(SYS_pwrite64, fd, from, count, at);
  pthread_mutex_lock(&lock);
  reach(f, at + count);
  memcpy(f->bytes + at, from, count);
  written(fd, f, at, at + count);
  pthread_mutex_unlock(&lock);
  return count;
}

ssize_t pwrite(int fd, const void *from, size_t count, off_t at) __attribute__((alias("pwrite64")));

ssize_t write(int fd, const void *from, size_t count) {
  struct file *f = tracked(fd);
  if (f == NULL) return syscall(SYS_write, fd, from, count);
  off_t at = appending[fd] ? f->size : syscall(SYS_lseek, fd, 0, SEEK_CUR);
  pwrite64(fd, from, count, at);
  syscall(SYS_lseek, fd, at + count, SEEK_SET);
  return count;
}

off64_t lseek64(int fd, off64_t offset, int whence) {
  struct file *f = tracked(fd);
  if (f != NULL && whence == SEEK_END) return syscall(SYS_lseek, fd, f->size + offset, SEEK_SET);
  return syscall(SYS_lseek, fd, offset, whence);
}

off_t lseek(int fd, off_t offset, int whence) __attribute__((alias("lseek64")));

int ftruncate64(int fd, off64_t size) {
  struct file *f = tracked(fd);
  if (f == NULL) return syscall(SYS_ftruncate, fd, size);
  pthread_mutex_lock(&lock);
  cut(fd, f, size);
  pthread_mutex_unlock(&lock);
  return 0;
}

int ftruncate(int fd, off_t size) __attribute__((alias("ftruncate64")));

int fsync(int fd) {
  struct file *f = tracked(fd);
  if (f == NULL) return syscall(SYS_fsync, fd);
  usleep(SYNC_MICROSECONDS);
  pthread_mutex_lock(&lock);
  sync_file(fd, f);
  pthread_mutex_unlock(&lock);
  return 0;
}

int fdatasync(int fd) __attribute__((alias("fsync")));

static int sized(int result, struct stat *it) {
  if (result == 0) {
    pthread_mutex_lock(&lock);
    struct file *f = known(it);
    if (f != NULL) it->st_size = f->size;
    pthread_mutex_unlock(&lock);
  }
  return result;
}

#define STAT(name) (struct stat *)(name)
int fstat(int fd, struct stat *to) { return sized(real_fstat(fd, to), to); }
int fstat64(int fd, struct stat64 *to) { return fstat(fd, STAT(to)); }
int stat(const char *path, struct stat *to) { return sized(real_stat(path, to), to); }
int stat64(const char *path, struct stat64 *to) { return stat(path, STAT(to)); }
int __fxstat64(int version, int fd, struct stat64 *to) { return (void)version, fstat(fd, STAT(to)); }
int __xstat64(int version, const char *path, struct stat64 *to) { return (void)version, stat(path, STAT(to)); }

int fstatat64(int at, const char *path, struct stat64 *to, int flags) {
  return sized(syscall(SYS_newfstatat, at, path, to, flags), STAT(to));
}

int fstatat(int at, const char *path, struct stat *to, int flags) {
  return sized(syscall(SYS_newfstatat, at, path, to, flags), to);
}

int statx(int at, const char *path, int flags, unsigned mask, struct statx *to) {
  int result = syscall(SYS_statx, at, path, flags, mask, to);
  struct stat it;
  if (result == 0 && syscall(SYS_newfstatat, at, path, &it, flags & (AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH)) == 0 &&
      sized(0, &it) == 0)
    to->stx_size = it.st_size;
  return result;
}

/* A file whose name goes away is another file than the next one that gets its inode. */
static void disappears(const char *path) {
  struct stat it;
  if (!ours(path) || real_stat(path, &it) != 0 || it.st_nlink > 1) return;
  pthread_mutex_lock(&lock);
  struct file *f = known(&it);
  if (f != NULL) {
    f->gone = 1;
    forget(f);
  }
  pthread_mutex_unlock(&lock);
}

int unlink(const char *path) {
  disappears(path);
  return syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int rename(const char *from, const char *to) {
  disappears(to);
  return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

static void refuse(int fd, const char *call) {
  if (tracked(fd) != NULL) give_up(call);
}

void *mmap64(void *at, size_t length, int protection, int flags, int fd, off64_t offset) {
  refuse(fd, "mmap of a file of the log");
  return (void *)syscall(SYS_mmap, at, length, protection, flags, fd, offset);
}

void *mmap(void *at, size_t length, int protection, int flags, int fd, off_t offset) __attribute__((alias("mmap64")));

ssize_t writev(int fd, const struct iovec *from, int count) {
  refuse(fd, "writev to a file of the log");
  return syscall(SYS_writev, fd, from, count);
}

ssize_t readv(int fd, const struct iovec *to, int count) {
  refuse(fd, "readv of a file of the log");
  return syscall(SYS_readv, fd, to, count);
}
