package com.viewra.ui.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Reads what a page shows, as often as something changes but once at a time: what is asked for meanwhile is read once
/// more afterwards. So no older answer comes after a newer one, and a library that changes all the time is not read by
/// many at once. Used on the JavaFX thread.
public final class Reading<T> {
    private final FxThread fx;
    private final Callable<T> work;
    private final Consumer<T> shown;
    private final Consumer<Exception> failed;
    private boolean isUnderWay;
    private boolean isWanted;

    /// @param work reads; may block
    public Reading(FxThread fx, Callable<T> work, Consumer<T> shown, Consumer<Exception> failed) {
        this.fx = fx;
        this.work = work;
        this.shown = shown;
        this.failed = failed;
    }

    /// Reads anew, now or as soon as the reading under way is done.
    public void again() {
        if (isUnderWay) {
            isWanted = true;
            return;
        }
        isUnderWay = true;
        fx.load(work, found -> end(() -> shown.accept(found)), problem -> end(() -> failed.accept(problem)));
    }

    private void end(Runnable show) {
        try {
            show.run();
        } finally {
            isUnderWay = false;
            if (isWanted) {
                isWanted = false;
                again();
            }
        }
    }
}
