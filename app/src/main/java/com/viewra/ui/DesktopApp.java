package com.viewra.ui;

import com.viewra.ui.fx.FxThread;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The desktop app, as the rest of the program starts it.
public final class DesktopApp {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopApp.class);

    private DesktopApp() {}

    /// Opens the window and blocks until the user has closed it. May be called once, not on the JavaFX thread.
    /// @throws UnsupportedOperationException if there is no display
    public static void launch(DesktopServices services) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> open(services, closed));
        try {
            closed.await();
        } finally {
            Platform.exit();
        }
    }

    private static void open(DesktopServices services, CountDownLatch closed) {
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> LOG.error("the window met a problem", e));
        try {
            DesktopWindow window = new DesktopWindow(services, FxThread.ofToolkit());
            window.stage().setOnHidden(_ -> {
                window.close();
                closed.countDown();
            });
            window.show();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("the window could not be opened", e);
            closed.countDown();
        }
    }
}
