package com.viewra.ui.player;

import java.time.Duration;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What each key does while a film is on: the Desktop preset.
final class PlayerKeys {
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final Duration SUBTITLE_STEP = Duration.ofMillis(50);
    private final PlayerModel model;
    private final PlayerActions actions;

    PlayerKeys(PlayerModel model, PlayerActions actions) {
        this.model = model;
        this.actions = actions;
    }

    /// @return whether the key means something here
    boolean pressed(KeyEvent key) {
        if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) return false;
        if (key.getText().equals("?")) {
            actions.toggleKeys().run();
            return true;
        }
        if (key.getCode().isDigitKey() && !key.isShiftDown()) {
            model.place.seekToTenths(Integer.parseInt(digit(key.getCode())));
            return true;
        }
        return key.isShiftDown() ? shifted(key) : plain(key);
    }

    private static String digit(KeyCode code) {
        String name = code.getName();
        return name.substring(name.length() - 1);
    }

    private boolean plain(KeyEvent key) {
        switch (key.getCode()) {
            case SPACE, K, PLAY, PAUSE -> model.togglePlay();
            case LEFT, J, REWIND -> model.place.seekBy(STEP.negated());
            case RIGHT, L, FAST_FWD -> model.place.seekBy(STEP);
            case UP, VOLUME_UP -> model.tuning.setVolume(model.tuning.volume.get() + 5);
            case DOWN, VOLUME_DOWN -> model.tuning.setVolume(model.tuning.volume.get() - 5);
            case M, MUTE -> model.tuning.setMuted(!model.tuning.muted.get());
            case PAGE_UP, TRACK_NEXT -> model.place.skipChapter(1);
            case PAGE_DOWN, TRACK_PREV -> model.place.skipChapter(-1);
            case HOME -> model.place.seekTo(Duration.ZERO);
            case END -> model.place.seekTo(model.place.duration.get());
            case F, F11 -> actions.toggleFullScreen().run();
            case I -> actions.toggleFacts().run();
            case PERIOD -> model.stepFrame();
            case V, C -> model.tuning.nextSubtitle();
            case B, A -> model.tuning.nextAudio();
            case G -> model.tuning.shiftSubtitles(SUBTITLE_STEP.negated());
            case H -> model.tuning.shiftSubtitles(SUBTITLE_STEP);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean shifted(KeyEvent key) {
        switch (key.getCode()) {
            case N -> model.playNext();
            case PERIOD, GREATER, LESS -> model.tuning.changeSpeed(1);
            case COMMA -> model.tuning.changeSpeed(-1);
            default -> {
                return false;
            }
        }
        return true;
    }
}
