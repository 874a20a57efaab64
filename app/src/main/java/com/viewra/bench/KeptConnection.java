package com.viewra.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One HTTP/1.1 connection that stays open. It reads answers as fast as they come and keeps nothing of them, so that it
/// costs next to nothing beside the server that is measured. For one thread.
final class KeptConnection implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)");
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);

    KeptConnection(URI server) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
    }

    /// Asks for an address and reads the whole answer.
    /// @return bytes of the body
    /// @throws IOException if it is anything but a success
    long get(URI address) throws IOException {
        ask(address);
        buffer.clear();
        int end = readHead();
        byte[] head = new byte[end];
        buffer.get(0, head);
        long length = length(new String(head, StandardCharsets.US_ASCII), address);
        long left = length - (buffer.position() - end);
        while (left > 0) {
            buffer.clear();
            left -= read();
        }
        return length;
    }

    /// Asks for an address and leaves the answer where it is.
    void ask(URI address) throws IOException {
        String request = "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(address.getRawPath(), address.getAuthority());
        ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    private int readHead() throws IOException {
        int searched = 0;
        while (true) {
            read();
            for (; searched <= buffer.position() - END.length; searched++)
                if (isEnd(searched)) return searched + END.length;
        }
    }

    private boolean isEnd(int at) {
        for (int n = 0; n < END.length; n++) if (buffer.get(at + n) != END[n]) return false;
        return true;
    }

    private int read() throws IOException {
        int count = channel.read(buffer);
        if (count < 0) throw new IOException("the server hung up");
        return count;
    }

    private static long length(String head, URI address) throws IOException {
        Matcher length = LENGTH.matcher(head);
        if (!head.startsWith("HTTP/1.1 200") || !length.find()) throw new IOException(address + " answered " + head);
        return Long.parseLong(length.group(1));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
