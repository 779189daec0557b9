package org.parvis.post;

import org.springframework.stereotype.Component;

/** Hands queued text messages to the gateway; mail that waits for its server is not waited for. */
@Component
class TextRoom {
    private final Leaving leaving;
    private final SmsGateway gateway;

    TextRoom(Leaving leaving, SmsGateway gateway) {
        this.leaving = leaving;
        this.gateway = gateway;
    }

    /** Sends what is due; how many messages left. */
    int round() {
        if (!gateway.configured()) {
            return 0;
        }
        int left = 0;
        for (StoredMessage message : leaving.take(Medium.SMS)) {
            left += hand(message) ? 1 : 0;
        }
        return left;
    }

    private boolean hand(StoredMessage message) {
        MessageContent content = leaving.open(message);
        String number = content == null ? null : content.sms();
        if (content == null || number == null) {
            leaving.failed(message, "erased");
            return false;
        }
        try {
            gateway.deliver(message.id(), number, content.text());
            leaving.sent(message);
            return true;
        } catch (SmsGateway.Undeliverable e) {
            String problem = String.valueOf(e.getMessage());
            if (e.forEver()) {
                leaving.refused(message, problem);
            } else {
                leaving.again(message, problem);
            }
            return false;
        }
    }
}
