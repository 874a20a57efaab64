package com.viewra.streaming;

/// What the streaming engine did since the start and does now.
/// @param encodersStarted runs of an encoder at a place where none ran; copies are not counted
/// @param settingsChanged encoders that took over from another with other settings
/// @param headsStarted runs of any kind
/// @param segmentsMade segments packaged and stored
/// @param segmentSeconds time spent on making them, in total
/// @param failures segments that could not be made
/// @param openHeads runs that are open now, also those that wait to be needed
/// @param answered segments sent to viewers
/// @param stored those of them that were there already
public record StreamingFigures(
        long encodersStarted,
        long settingsChanged,
        long headsStarted,
        long segmentsMade,
        double segmentSeconds,
        long failures,
        int openHeads,
        long answered,
        long stored) {}
