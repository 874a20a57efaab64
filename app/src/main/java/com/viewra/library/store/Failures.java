package com.viewra.library.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/// What the pool is told of each failure. H2 closes a database that it cannot write, as when the disk is full; all
/// connections are of no use then, and the next one opens it anew, as it was after the last commit.
final class Failures implements SQLExceptionOverride {
    private final Suspicion suspicion;
    private final AtomicReference<HikariDataSource> pool = new AtomicReference<>();

    /// @param suspicion where damage is noted
    Failures(Suspicion suspicion) {
        this.suspicion = suspicion;
    }

    /// To be called before the pool gives away its first connection.
    void of(HikariDataSource connections) {
        pool.set(connections);
    }

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        suspicion.consider(failure);
        if (!isClosed(failure)) return SQLExceptionOverride.Override.CONTINUE_EVICT;
        HikariDataSource connections = pool.get();
        if (connections != null) connections.getHikariPoolMXBean().softEvictConnections();
        return SQLExceptionOverride.Override.MUST_EVICT;
    }

    private static boolean isClosed(SQLException failure) {
        if (failure.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED) return true;
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof MVStoreException of
                    && (of.getErrorCode() == DataUtils.ERROR_WRITING_FAILED
                            || of.getErrorCode() == DataUtils.ERROR_CLOSED)) return true;
        return false;
    }
}
