package com.viewra.api.transcode;

/// What was found of an encoder by trying it.
/// @param family as in [VideoRecipe#family]
/// @param works whether it encoded pictures, twice with the same headers
/// @param detail a sentence for people: what it did, or what was in the way
public record EncoderReport(String family, boolean works, String detail) {}
