package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.LibraryEvent.LikingChanged;
import com.viewra.library.LibraryEvent.PlaybackProgress;
import com.viewra.library.Liking;
import com.viewra.library.Mark;
import com.viewra.library.Marks;
import com.viewra.library.MediaId;
import com.viewra.library.Progress;
import com.viewra.library.store.MarkRows.Said;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Marks in the database. What they replaced is remembered for the latest of them, as long as the program runs.
final class StoredMarks implements Marks {
    private static final int REMEMBERED = 50;
    private final WriteLane lane;
    private final Clock clock;
    /// By token, the oldest first; used on the write lane alone.
    private final Map<String, List<Said>> former = new LinkedHashMap<>();

    StoredMarks(WriteLane lane, Clock clock) {
        this.lane = lane;
        this.clock = clock;
    }

    @Override
    public Marked mark(List<MediaId> items, Mark mark) {
        return lane.write((handle, news) -> {
            MarkRows rows = new MarkRows(handle);
            Instant now = clock.instant();
            List<Said> before = rows.said(items, mark);
            List<Said> after = before.stream().map(one -> one.with(mark, now)).toList();
            rows.write(after, now);
            tell(before, after, news);
            return new Marked(remember(before), before.size());
        });
    }

    @Override
    public Optional<Integer> undo(String token) {
        return lane.write((handle, news) -> {
            List<Said> before = former.remove(token);
            if (before == null) return Optional.empty();
            new MarkRows(handle).write(before, clock.instant());
            for (Said one : before) {
                news.add(progressed(one));
                news.add(new LikingChanged(one.item(), one.liking()));
            }
            return Optional.of(before.size());
        });
    }

    private String remember(List<Said> before) {
        String token = UUID.randomUUID().toString();
        former.put(token, before);
        if (former.size() > REMEMBERED) former.remove(former.keySet().iterator().next());
        return token;
    }

    private static void tell(List<Said> before, List<Said> after, List<DomainEvent> news) {
        for (int n = 0; n < after.size(); n++) {
            Said now = after.get(n);
            Liking liking = now.liking();
            if (!liking.equals(before.get(n).liking())) news.add(new LikingChanged(now.item(), liking));
            if (!now.progress().equals(before.get(n).progress())) news.add(progressed(now));
        }
    }

    private static PlaybackProgress progressed(Said said) {
        return new PlaybackProgress(
                said.item(),
                said.progress().map(Progress::position).orElse(Duration.ZERO),
                said.progress().map(Progress::watched).orElse(false));
    }
}
