package com.viewra.server;

import com.viewra.health.NetworkAddresses;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// Where the server listens.
final class Listening {
    private final InetAddress bind;
    private final int wantedPort;
    private volatile int port;

    /// @param bind a numeric address or a name of this machine
    /// @param wantedPort 0 for any free one
    Listening(String bind, int wantedPort) throws UnknownHostException {
        this.bind = resolved(bind);
        this.wantedPort = wantedPort;
    }

    private static InetAddress resolved(String bind) throws UnknownHostException {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            UnknownHostException sentence = new UnknownHostException(
                    "There is no address \"" + bind + "\" to listen on. Choose another with --bind.");
            sentence.initCause(e);
            throw sentence;
        }
    }

    void configure(JavalinConfig config) {
        config.jetty.host = bind.getHostAddress();
        config.jetty.port = wantedPort;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> server.setErrorHandler(new RawProblems()));
    }

    void start(Javalin javalin) throws IOException {
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            throw bindException(e);
        }
        port = javalin.port();
        if (!bind.isAnyLocalAddress() && !bind.isLoopbackAddress())
            listenOnLoopback(javalin.jettyServer().server());
    }

    URI local() {
        return address(InetAddress.getLoopbackAddress());
    }

    /// The address for other devices: the one it is bound to, or the machine's own on the network.
    Optional<URI> onNetwork() {
        if (bind.isLoopbackAddress()) return Optional.empty();
        if (!bind.isAnyLocalAddress()) return Optional.of(address(bind));
        return NetworkAddresses.local().stream().findFirst().map(this::address);
    }

    private void listenOnLoopback(Server server) throws IOException {
        ServerConnector connector = new ServerConnector(
                server, server.getConnectors()[0].getConnectionFactory(HttpConnectionFactory.class));
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        server.addConnector(connector);
        try {
            connector.start();
        } catch (Exception e) {
            throw new IOException("Cannot listen on this machine's own loopback address at port " + port + ".", e);
        }
    }

    private BindException bindException(JavalinBindException cause) {
        String choose = " Choose another with --port (0 for any free one).";
        BindException e = new BindException(
                cause.getCause() instanceof BindException bindError
                                && !String.valueOf(bindError.getMessage()).contains("in use")
                        ? "Cannot listen on %s port %d: %s."
                                .formatted(bind.getHostAddress(), wantedPort, bindError.getMessage())
                        : "Port " + wantedPort + " is taken by another program." + choose);
        e.initCause(cause);
        return e;
    }

    private URI address(InetAddress host) {
        String name = host.getHostAddress();
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port);
    }
}
