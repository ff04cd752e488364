package org.clearway.rules.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A call of HTTP written byte by byte, for what no client would send. */
public final class RawCall {

    private static final int MILLIS = 20_000;

    private RawCall() {}

    /** Sends a text and gives back all that is answered until the connection ends. */
    public static String send(int port, String text) throws IOException {
        return send(port, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes and gives back all that is answered until the connection ends. */
    public static String send(int port, byte[] bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(MILLIS);
            try {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
                socket.shutdownOutput();
            } catch (IOException refused) {
                // The service has answered and closed before all was sent.
            }
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException ended) {
            // What was read before the connection was cut counts.
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** The status of an answer; 0 where there is none. */
    public static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
