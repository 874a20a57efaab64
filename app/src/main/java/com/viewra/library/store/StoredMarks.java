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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Marks in the database, written in parts, so that neither a scan nor a viewer waits for the last of thousands. What
/// they replaced is remembered for the latest of them, as long as the program runs.
final class StoredMarks implements Marks {
    private final Jdbi jdbi;
    private final WriteLane lane;
    private final Clock clock;
    private final Undoing undoing;

    StoredMarks(Jdbi jdbi, WriteLane lane, Clock clock, Undoing undoing) {
        this.jdbi = jdbi;
        this.lane = lane;
        this.clock = clock;
        this.undoing = undoing;
    }

    @Override
    public Marked mark(List<MediaId> items, Mark mark) {
        Instant now = clock.instant();
        List<Said> before = new ArrayList<>();
        for (List<Long> part : jdbi.withHandle(handle -> new MarkRows(handle).wanted(items, mark)))
            before.addAll(lane.write((handle, news) -> mark(new MarkRows(handle), part, mark, now, news)));
        return new Marked(undoing.remember(before.size(), () -> restore(before)), before.size());
    }

    private static List<Said> mark(MarkRows rows, List<Long> items, Mark mark, Instant now, List<DomainEvent> news) {
        List<Said> before = rows.said(items, mark);
        List<Said> after = before.stream().map(one -> one.with(mark, now)).toList();
        rows.write(after, now);
        tell(before, after, news);
        return before;
    }

    @Override
    public Optional<Integer> undo(String token) {
        return undoing.undo(token);
    }

    private int restore(List<Said> before) {
        for (List<Said> part : MarkRows.parts(before))
            lane.write((handle, news) -> {
                new MarkRows(handle).write(part, clock.instant());
                for (Said one : part) {
                    news.add(progressed(one));
                    news.add(new LikingChanged(one.item(), one.liking()));
                }
                return part.size();
            });
        return before.size();
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
