package com.viewra.ui.player;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// Does as it is told at once, and remembers it.
public final class FakeEngine implements Engine {
    public final Listener listener;
    public final List<Source> opened = new ArrayList<>();
    public final List<String> told = new ArrayList<>();

    public FakeEngine(Listener listener) {
        this.listener = listener;
    }

    @Override
    public Region picture() {
        throw new UnsupportedOperationException("view models know no node");
    }

    @Override
    public void open(Source source) {
        opened.add(source);
        listener.playing();
    }

    @Override
    public void play() {
        listener.playing();
    }

    @Override
    public void pause() {
        listener.paused();
    }

    @Override
    public void seek(Duration to) {
        told.add("seek " + to.toSeconds());
        listener.at(to);
    }

    @Override
    public void setVolume(int percent) {
        told.add("volume " + percent);
    }

    @Override
    public void setMuted(boolean muted) {
        told.add("muted " + muted);
    }

    @Override
    public void setSpeed(double times) {
        told.add("speed " + times);
    }

    @Override
    public void chooseAudio(int id) {
        told.add("audio " + id);
    }

    @Override
    public void chooseSubtitle(int id) {
        told.add("subtitle " + id);
    }

    @Override
    public void setSubtitleDelay(Duration delay) {
        told.add("delay " + delay.toMillis());
    }

    @Override
    public void stepFrame() {
        told.add("step");
    }

    @Override
    public void count() {
        listener.counted(new Figures(100, 98, 2));
    }

    @Override
    public void close() {
        told.add("close");
    }
}
