package com.viewra.ui.setup;

import com.viewra.exchange.ImportReport;
import com.viewra.exchange.Transfer;
import com.viewra.exchange.TransferResult;
import com.viewra.library.portable.Taken.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How a transfer is getting on, or what came of it, in words.
final class TransferWords {
    private static final int NAMED = 3;

    private TransferWords() {}

    static String of(Transfer transfer) {
        return switch (transfer.state()) {
            case WAITING -> "Waits for the transfer before it.";
            case RUNNING ->
                transfer.total() > 0 ? "%,d of %,d looked at.".formatted(transfer.done(), transfer.total()) : "Begins.";
            case CANCELLED -> "Stopped. What was taken in until then stays.";
            case FAILED -> transfer.problem().orElse("It did not work.");
            case DONE -> transfer.result().map(TransferWords::of).orElse("Done.");
        };
    }

    private static String of(TransferResult result) {
        return switch (result) {
            case TransferResult.Imported(var report) -> of(report);
            case TransferResult.NfoWritten _ -> "The NFO files are written.";
        };
    }

    private static String of(ImportReport report) {
        int known = report.recognised().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        String changed = parts(report.changed());
        String verb = report.isRehearsal() ? "Would change: " : "Changed: ";
        List<String> sentences = new ArrayList<>();
        sentences.add("%,d of %,d items recognised.".formatted(known, report.items()));
        sentences.add(changed.isEmpty() ? "Nothing is different." : verb + changed + ".");
        sentences.add(left(report));
        if (report.notHere() > 0)
            sentences.add("Not in this library: %s.".formatted(first(report.missing(), report.notHere())));
        if (report.entriesLeftOut() > 0)
            sentences.add("Left out of playlists, for they are not here: %,d.".formatted(report.entriesLeftOut()));
        report.problems().stream().limit(NAMED).forEach(sentences::add);
        int more = report.problems().size() - NAMED;
        if (more > 0) sentences.add("There are %,d more problems of this kind.".formatted(more));
        return sentences.stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String left(ImportReport report) {
        String left = parts(report.left());
        return left.isEmpty() ? "" : "Left as it is, because it is newer here or your own: " + left + ".";
    }

    private static String parts(Map<Part, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> "%s of %,d".formatted(part.getKey().inWords(), part.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// The first of `names`, and how many more of `count` there are.
    private static String first(List<String> names, int count) {
        String shown = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = count - Math.min(NAMED, names.size());
        return more <= 0 ? shown : "%s and %,d more".formatted(shown, more);
    }
}
