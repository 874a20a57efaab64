package com.viewra;

import com.viewra.server.HttpServer;

/// What the program says on standard output: few lines, for people and for scripts that wait for them.
final class Console {
    private Console() {}

    /// The one line that scripts wait for, and what to type on the next device.
    static void ready(HttpServer server) {
        say("Viewra is ready: " + server.local());
        say("On other devices open " + server.onNetwork() + " and type the code " + server.pairingCode());
    }

    static void showCode(String code) {
        say("The code for the next device is " + code);
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
