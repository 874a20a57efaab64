package com.viewra.ui;

import com.viewra.api.MediaException;
import com.viewra.copies.Copy;
import com.viewra.copies.CopyId;
import com.viewra.copies.CopyOffer;
import com.viewra.copies.CopyPlan;
import com.viewra.copies.Preset;
import com.viewra.library.Item;
import com.viewra.streaming.RenditionId;
import com.viewra.ui.copy.CopyQueue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Copies that wait for ever; there is none for a phone, and none smaller for a television.
public final class FakeCopies implements CopyQueue {
    private final List<Copy> copies = new ArrayList<>();

    @Override
    public Map<Preset, CopyOffer> offers(Path file) throws InterruptedException {
        return CopyOffer.all(FakeCopies::plan);
    }

    private static CopyPlan plan(Preset preset) throws MediaException {
        if (preset == Preset.PHONE)
            throw new MediaException(MediaException.Code.UNSUPPORTED, "No copy for a phone can be made of this file.");
        int track = switch (preset) {
            case ORIGINAL, TELEVISION -> 1;
            case TABLET -> 2;
            case PHONE -> 3;
            case SMALL -> 4;
        };
        return new CopyPlan(List.of(new RenditionId.AudioAac(track, 2)), 22_000_000, false);
    }

    @Override
    public Copy start(Item item, Preset preset, Optional<Path> into) {
        Path target = into.orElse(Path.of("finished")).resolve(item.title() + ".mp4");
        Copy copy = new Copy(
                new CopyId(new UUID(0, copies.size() + 1).toString()),
                item.id(),
                item.title(),
                item.path().orElseThrow(),
                Copy.Form.FILE,
                preset,
                List.of(),
                target,
                Copy.State.WAITING,
                0,
                0,
                Optional.empty());
        copies.add(copy);
        return copy;
    }

    @Override
    public List<Copy> all() {
        return List.copyOf(copies);
    }

    @Override
    public void cancel(CopyId id) {}

    @Override
    public void resume(CopyId id) {}

    @Override
    public void remove(CopyId id) {
        copies.removeIf(copy -> copy.id().equals(id));
    }
}
