package com.viewra.bench;

import com.viewra.api.Tools;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// An nginx that serves a folder on this machine, as Debian configures it, but without access log and with
/// connections that stay open: a peer for serving
/// files.
final class Nginx implements AutoCloseable {
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/local/sbin/nginx"), Path.of("/opt/homebrew/bin/nginx"));
    private final Tools.Running process;
    private final URI base;

    private Nginx(Tools.Running process, URI base) {
        this.process = process;
        this.base = base;
    }

    /// @param folder what it serves
    /// @param own where it keeps its files
    /// @return empty if there is no nginx on this machine
    static Optional<Nginx> start(Tools tools, Path folder, Path own) throws IOException, InterruptedException {
        Optional<Path> program = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) return Optional.empty();
        int port = freePort();
        Path configuration = Files.writeString(own.resolve("nginx.conf"), configuration(folder, port));
        List<String> arguments = List.of("-p", own + "/", "-c", "" + configuration, "-e", "" + own.resolve("errors"));
        Tools.Running process = tools.start("serve files beside Viewra", program.get(), arguments);
        Nginx nginx = new Nginx(process, URI.create("http://127.0.0.1:" + port + "/"));
        nginx.awaitReady(own.resolve("errors"));
        return Optional.of(nginx);
    }

    private static String configuration(Path folder, int port) throws IOException {
        return """
            daemon off; user %s; worker_processes auto; pid nginx.pid;
            events { worker_connections 768; }
            http {
                sendfile on; tcp_nopush on; access_log off; keepalive_requests 1000000; types { video/iso.segment m4s; }
                client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;
                server { listen 127.0.0.1:%d; root %s; }
            }
            """.formatted(Files.getOwner(folder), port, folder);
    }

    private void awaitReady(Path errors) throws IOException, InterruptedException {
        while (process.isAlive()) {
            try (Socket _ = new Socket(base.getHost(), base.getPort())) {
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IOException("nginx did not start: " + Files.readString(errors));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI base() {
        return base;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
