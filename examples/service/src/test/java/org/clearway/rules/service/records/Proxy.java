package org.clearway.rules.service.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to a server on which nothing may pass for a while, or which may be cut. */
final class Proxy implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean cut;
    private boolean silent;

    Proxy(int server) throws IOException {
        this.server = server;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Holds everything back, or lets it pass again. */
    synchronized void silent(boolean holds) {
        silent = holds;
        notifyAll();
    }

    /** Cuts every connection and accepts none, or accepts them again. */
    void cut(boolean cuts) {
        cut = cuts;
        if (cuts) {
            open.forEach(Proxy::end);
            open.clear();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket in = door.accept();
                if (cut) {
                    end(in);
                    continue;
                }
                Socket out = new Socket(InetAddress.getLoopbackAddress(), server);
                open.addAll(List.of(in, out));
                start(() -> pass(in, out));
                start(() -> pass(out, in));
            }
        } catch (IOException closed) {
            // The end.
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] some = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int got;
            while ((got = in.read(some)) >= 0) {
                waitWhileSilent();
                out.write(some, 0, got);
                out.flush();
            }
        } catch (IOException | InterruptedException ended) {
            // Both sides are ended below.
        }
        end(from);
        end(to);
    }

    private synchronized void waitWhileSilent() throws InterruptedException {
        while (silent) {
            wait();
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        silent(false);
        cut(true);
    }
}
