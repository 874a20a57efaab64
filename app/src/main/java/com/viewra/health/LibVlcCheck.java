package com.viewra.health;

/// Which libVLC the desktop player uses. Nothing is wrong without one: streams do not need it.
public final class LibVlcCheck implements HealthCheck {
    @Override
    public String name() {
        return "libVLC";
    }

    @Override
    public Result check() {
        Finding finding = LibVlcProbe.find();
        String remedy = finding.remedy().map(what -> " (" + what + ")").orElse("");
        return Result.up(finding.detail() + remedy);
    }
}
