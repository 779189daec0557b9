package org.parvis.post;

/** Where a message stands. */
enum MessageStatus {
    QUEUED("queued"),
    /** Being handed to the server; taken up again when its lease ends. */
    SENDING("sending"),
    SENT("sent"),
    /** No server is configured: shown in the local outbox, leaves nowhere. */
    HELD("held"),
    /** Parked after too many attempts, visibly. */
    FAILED("failed"),
    /** It left, or was about to, and its address refused it. */
    BOUNCED("bounced"),
    PRINTED("printed"),
    MAILED("mailed");

    private final String code;

    MessageStatus(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static MessageStatus of(String code) {
        for (MessageStatus status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("Unknown message status");
    }
}
