package com.viewra.api.transcode;

/// The coded samples as they are, in a new container.
public record CopyRecipe() implements Recipe {
    @Override
    public String canonical() {
        return "copy";
    }
}
