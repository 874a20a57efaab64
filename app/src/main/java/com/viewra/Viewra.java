package com.viewra;

/// The program.
public final class Viewra {
    private Viewra() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("Viewra is ready: http://127.0.0.1:0");
        if (arguments.length > 0) Thread.sleep(60_000);
    }
}
