package com.viewra.exchange;

import com.viewra.api.event.DomainEvent;

/// A transfer went on, or came to its end.
public record TransferProgress(TransferId transfer, Transfer.Kind kind, Transfer.State state, int done, int total)
        implements DomainEvent {
    static TransferProgress of(Transfer transfer) {
        return new TransferProgress(
                transfer.id(), transfer.kind(), transfer.state(), transfer.done(), transfer.total());
    }
}
