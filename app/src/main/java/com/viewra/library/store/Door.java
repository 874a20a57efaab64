package com.viewra.library.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Where the pool gets its connections, but not while the file is replaced: a connection that came in between would go
/// on with the old file, and what was written through it would be lost. To suspend the pool is not enough, as one may
/// be on its way.
final class Door implements DataSource {
    private final String address;
    private final ReadWriteLock replacing = new ReentrantReadWriteLock();
    private volatile int loginTimeoutSeconds;

    Door(String address) {
        this.address = address;
    }

    interface Work {
        void run() throws SQLException;
    }

    /// Works while no connection can be opened, after those that are on their way.
    void closedFor(Work work) throws SQLException {
        replacing.writeLock().lock();
        try {
            work.run();
        } finally {
            replacing.writeLock().unlock();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        replacing.readLock().lock();
        try {
            return DriverManager.getConnection(address);
        } finally {
            replacing.readLock().unlock();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("nothing is written");
    }

    /// Kept for the pool, which waits so long at its end for a connection that is on its way; here one is there at
    /// once.
    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeoutSeconds = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeoutSeconds;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("nothing is logged here");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException("this wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
