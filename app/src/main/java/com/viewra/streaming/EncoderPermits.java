package com.viewra.streaming;

import java.util.ArrayList;
import java.util.List;

/// Shares out the right to encode: a machine has few cores. Segments that somebody waits for go first, the latest asked
/// for before the others, since it is what the viewer wants to see now; reading ahead takes only what nobody waits for.
final class EncoderPermits {
    /// Who asks for a permit; asked again whenever things change.
    interface Claim {
        /// When it was last asked for, larger is later; 0 if nobody waits.
        long urgency();

        boolean isGivenUp();
    }

    private int permits;
    private final List<Claim> waiting = new ArrayList<>();
    private final List<Claim> holders = new ArrayList<>();

    /// @param permits at least two
    EncoderPermits(int permits) {
        this.permits = permits;
    }

    /// To be called when it is known better how many encoders the machine bears.
    synchronized void resize(int newPermits) {
        permits = Math.max(2, newPermits);
        notifyAll();
    }

    synchronized int size() {
        return permits;
    }

    /// Claims that wait for their turn.
    synchronized int queued() {
        return waiting.size();
    }

    /// Whether nothing is encoded and nothing is about to be.
    synchronized boolean isIdle() {
        return holders.isEmpty() && waiting.isEmpty();
    }

    /// Blocks until it is this claim's turn.
    /// @return false if it was given up meanwhile
    synchronized boolean acquire(Claim claim) throws InterruptedException {
        waiting.add(claim);
        try {
            while (!claim.isGivenUp() && !isNext(claim)) wait();
            if (claim.isGivenUp()) return false;
            holders.add(claim);
            return true;
        } finally {
            waiting.remove(claim);
            notifyAll();
        }
    }

    synchronized void release(Claim claim) {
        holders.remove(claim);
        notifyAll();
    }

    /// To be called when an urgency has changed or a claim was given up.
    synchronized void reconsider() {
        notifyAll();
    }

    private boolean isNext(Claim claim) {
        long urgency = claim.urgency();
        if (holders.size() >= permits) return false;
        // Reading ahead leaves a permit free, so that a seek never waits for it.
        if (urgency == 0 && (holders.size() >= permits - 1 || holders.stream().anyMatch(h -> h.urgency() > 0)))
            return false;
        return waiting.stream().noneMatch(other -> other != claim && !other.isGivenUp() && goesBefore(other, claim));
    }

    private boolean goesBefore(Claim other, Claim claim) {
        if (other.urgency() != claim.urgency()) return other.urgency() > claim.urgency();
        return waiting.indexOf(other) < waiting.indexOf(claim);
    }
}
