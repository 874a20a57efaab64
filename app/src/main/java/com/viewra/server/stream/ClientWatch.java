package com.viewra.server.stream;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;

/// Works for a client for as long as it waits. While a request is served Jetty does not look at its connection, so a
/// player that has jumped elsewhere and hung up would keep an encoder busy; this looks every now and then.
final class ClientWatch {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private final Connection connection;

    private ClientWatch(Connection connection) {
        this.connection = connection;
    }

    /// Runs `work` on a thread of its own and interrupts it when the client goes away.
    /// @throws EofException if it did
    static <T> T whileConnected(Context ctx, Callable<T> work) throws IOException, InterruptedException {
        ClientWatch client = new ClientWatch(connection(ctx));
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("stream " + ctx.path()).start(task);
        try {
            while (true) {
                try {
                    return task.get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (client.isGone()) throw new EofException("the client went away");
                }
            }
        } catch (ExecutionException e) {
            throw rethrown(e);
        } finally {
            task.cancel(true);
        }
    }

    /// Cuts off an answer that has begun and cannot be completed.
    static void hangUp(Context ctx) {
        connection(ctx).getEndPoint().close();
    }

    private static Connection connection(Context ctx) {
        return ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection();
    }

    /// Reads without waiting. Nothing is expected but the end; a request sent ahead is handed back to the connection.
    private boolean isGone() {
        EndPoint endPoint = connection.getEndPoint();
        if (!endPoint.isOpen()) return true;
        if (!(connection instanceof Connection.UpgradeTo reader)) return false;
        ByteBuffer ahead = ByteBuffer.allocate(1024).flip();
        try {
            int count = endPoint.fill(ahead);
            if (count > 0) reader.onUpgradeTo(ahead);
            return count < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static RuntimeException rethrown(ExecutionException failure) throws IOException, InterruptedException {
        switch (failure.getCause()) {
            case IOException e -> throw e;
            case InterruptedException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> throw new IllegalStateException(failure);
        }
    }
}
