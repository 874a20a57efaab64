package com.viewra.library.portable;

/// How what comes from elsewhere is taken in.
/// @param isRehearsal whether to find out what would happen, and change nothing
/// @param overwrites whether what comes counts also where what is here is newer
public record Manner(boolean isRehearsal, boolean overwrites) {}
