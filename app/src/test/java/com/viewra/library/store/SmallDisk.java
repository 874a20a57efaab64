package com.viewra.library.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.async.FilePathAsync;

/// The files of databases on a disk that has only so much room, for all that are opened until [#leave]. H2 makes its
/// paths itself, so the room is the same for all.
public final class SmallDisk extends FilePathAsync {
    private static final AtomicLong ROOM = new AtomicLong(Long.MAX_VALUE);

    /// For H2.
    public SmallDisk() {}

    /// Databases opened from now on are on it.
    public static void use() {
        ROOM.set(Long.MAX_VALUE);
        FilePath.register(new SmallDisk());
    }

    public static void leave() {
        ROOM.set(Long.MAX_VALUE);
        FilePath.register(new FilePathAsync());
    }

    /// By so many bytes all files together may grow from now on.
    public static void leaves(long bytes) {
        ROOM.set(bytes);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Growing(super.open(mode));
    }

    private static final class Growing extends FileBase {
        private final FileChannel file;

        Growing(FileChannel file) {
            this.file = file;
        }

        /// As a system does: writes what there is room for, then says that there is no more.
        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            long growth = Math.max(0, position + bytes.remaining() - file.size());
            long room = ROOM.get();
            if (growth <= room) {
                ROOM.addAndGet(room == Long.MAX_VALUE ? 0 : -growth);
                return file.write(bytes, position);
            }
            ROOM.set(0);
            int fits = (int) Math.max(0, bytes.remaining() - (growth - room));
            if (fits > 0) file.write(bytes.slice(bytes.position(), fits), position);
            throw new IOException("No space left on device");
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int written = write(bytes, file.position());
            file.position(file.position() + written);
            return written;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
