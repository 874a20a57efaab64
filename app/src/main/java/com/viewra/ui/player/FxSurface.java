package com.viewra.ui.player;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.viewra.ui.fx.FxThread;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import uk.co.caprica.vlcj.binding.internal.libvlc_display_callback_t;
import uk.co.caprica.vlcj.binding.internal.libvlc_lock_callback_t;
import uk.co.caprica.vlcj.binding.internal.libvlc_unlock_callback_t;
import uk.co.caprica.vlcj.binding.internal.libvlc_video_cleanup_cb;
import uk.co.caprica.vlcj.binding.internal.libvlc_video_format_cb;
import uk.co.caprica.vlcj.binding.lib.LibVlc;
import uk.co.caprica.vlcj.player.base.MediaPlayer;
import uk.co.caprica.vlcj.player.embedded.videosurface.VideoSurface;

/// Takes pictures from libVLC straight into JavaFX images, without a copy. libVLC writes into one of four buffers in
/// turn while another is shown, so no picture tears. The callbacks are fields: libVLC keeps only their addresses.
/// No callback may call libVLC.
final class FxSurface extends VideoSurface {
    private static final int BUFFERS = 4;
    private static final int BYTES_PER_PIXEL = 4;
    /// What libVLC's converters want rows of, in bytes and in lines.
    private static final int ALIGNMENT = 32;
    private static final int NONE = -1;

    private record Frame(Pointer address, PixelBuffer<ByteBuffer> pixels, Image image) {}

    private final FxThread fx;
    private final Consumer<Image> shown;
    private final AtomicInteger latest = new AtomicInteger(NONE);
    private volatile List<Frame> frames = List.of();
    private volatile int front = NONE;
    private volatile int before = NONE;
    private volatile boolean held;
    /// Pictures still to be shown although held: what a seek or a single step brings.
    private final AtomicInteger granted = new AtomicInteger();
    private int writing;

    private final libvlc_video_format_cb format = this::format;
    private final libvlc_video_cleanup_cb cleanup = _ -> {};
    private final libvlc_lock_callback_t lock = this::lock;
    private final libvlc_unlock_callback_t unlock = (_, _, _) -> {};
    private final libvlc_display_callback_t display = this::display;

    /// @param shown given the image to draw, on the JavaFX thread, for each picture
    @SuppressWarnings("NullAway") // vlcj's adapter is for surfaces that have a window
    FxSurface(FxThread fx, Consumer<Image> shown) {
        super(null);
        this.fx = fx;
        this.shown = shown;
    }

    @Override
    public void attach(MediaPlayer player) {
        LibVlc.libvlc_video_set_format_callbacks(player.mediaPlayerInstance(), format, cleanup);
        LibVlc.libvlc_video_set_callbacks(player.mediaPlayerInstance(), lock, unlock, display, Pointer.NULL);
    }

    /// While paused libVLC sends the same picture 14 times a second; drawing it costs half a core.
    void hold(boolean hold) {
        held = hold;
    }

    /// Lets a few pictures through although held.
    void grant() {
        granted.set(3);
    }

    private int format(
            PointerByReference opaque,
            PointerByReference chroma,
            IntByReference width,
            IntByReference height,
            PointerByReference pitches,
            PointerByReference lines) {
        int strideBytes = width.getValue() * BYTES_PER_PIXEL;
        int rows = (height.getValue() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        chroma.getPointer().write(0, "RV32".getBytes(StandardCharsets.US_ASCII), 0, 4);
        pitches.getPointer().setInt(0, strideBytes);
        lines.getPointer().setInt(0, rows);
        latest.set(NONE);
        front = NONE;
        before = NONE;
        frames = IntStream.range(0, BUFFERS)
                .mapToObj(_ -> newFrame(width.getValue(), height.getValue(), strideBytes * rows))
                .toList();
        return 1;
    }

    private static Frame newFrame(int width, int height, int bytes) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes + ALIGNMENT)
                .alignedSlice(ALIGNMENT)
                .slice(0, bytes);
        PixelBuffer<ByteBuffer> pixels = new PixelBuffer<>(width, height, buffer, PixelFormat.getByteBgraPreInstance());
        return new Frame(Native.getDirectBufferPointer(buffer), pixels, new WritableImage(pixels));
    }

    private Pointer lock(Pointer opaque, PointerByReference planes) {
        int waiting = latest.get();
        do writing = (writing + 1) % BUFFERS;
        while (writing == waiting || writing == front || writing == before);
        planes.getPointer().setPointer(0, frames.get(writing).address());
        return Pointer.createConstant(writing + 1L);
    }

    private void display(Pointer opaque, Pointer picture) {
        if (held && granted.getAndUpdate(n -> Math.max(0, n - 1)) == 0) return;
        int finished = (int) Pointer.nativeValue(picture) - 1;
        if (latest.getAndSet(finished) == NONE) fx.run(this::showLatest);
    }

    private void showLatest() {
        int next = latest.getAndSet(NONE);
        if (next == NONE || next >= frames.size()) return;
        before = front;
        front = next;
        Frame frame = frames.get(next);
        frame.pixels().updateBuffer(_ -> null);
        shown.accept(frame.image());
    }
}
