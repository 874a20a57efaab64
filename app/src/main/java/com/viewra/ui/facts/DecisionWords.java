package com.viewra.ui.facts;

import com.viewra.playback.PlaybackDecision;
import com.viewra.playback.Reason;
import java.util.List;

/// Why something plays as it does, in words: the way, and for each reason what it costs and what would avoid it.
/// @param way in a sentence
/// @param reasons none if it plays as it is
public record DecisionWords(String way, List<Reason> reasons) {
    public DecisionWords {
        reasons = List.copyOf(reasons);
    }

    public static DecisionWords of(PlaybackDecision decision) {
        String way = switch (decision) {
            case PlaybackDecision.DirectPlay _ -> "The file plays as it is: nothing is lost and nothing is worked out.";
            case PlaybackDecision.Remux _ -> "Streamed, with picture and sound as they are.";
            case PlaybackDecision.Transcode anew -> "Streamed, " + coded(anew.video(), anew.audio());
        };
        return new DecisionWords(way, decision.reasons().stream().sorted().toList());
    }

    private static String coded(boolean video, boolean audio) {
        if (video && audio) return "with picture and sound coded anew.";
        return video ? "with the picture coded anew." : "with the sound coded anew.";
    }
}
