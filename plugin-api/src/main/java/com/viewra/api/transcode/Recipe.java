package com.viewra.api.transcode;

/// What is done to a source track. Part of the key of every segment made from it.
public sealed interface Recipe permits VideoRecipe, AudioRecipe, CopyRecipe {
    /// A complete text form: equal recipes have equal texts, different recipes different ones. Never reordered or
    /// shortened later, since stored segments are found by it.
    String canonical();
}
