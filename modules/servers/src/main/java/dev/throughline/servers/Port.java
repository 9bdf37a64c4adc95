package dev.throughline.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// A port of this machine, asked for before a server needs it, because servers report a taken one late and at length.
public record Port(int number) {

    public static Port free() {
        try (var socket = new ServerSocket(0)) {
            return new Port(socket.getLocalPort());
        } catch (IOException failure) {
            throw new IllegalStateException("This machine has no free port: " + failure.getMessage(), failure);
        }
    }

    public boolean taken() {
        return !binds(new InetSocketAddress(number))
                || !binds(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
    }

    private static boolean binds(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
