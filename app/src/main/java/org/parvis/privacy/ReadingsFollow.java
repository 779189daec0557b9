package org.parvis.privacy;

import java.util.List;
import java.util.UUID;
import org.parvis.audit.Reads;
import org.parvis.portal.spi.FollowsAccount;
import org.springframework.stereotype.Component;

/** Who read somebody's files goes over when two accounts of one person become one. */
@Component
class ReadingsFollow implements FollowsAccount {
    private final Reads reads;

    ReadingsFollow(Reads reads) {
        this.reads = reads;
    }

    @Override
    public String place() {
        return "audit.told";
    }

    @Override
    public List<String> move(UUID from, UUID to) {
        return reads.move(from, to);
    }

    @Override
    public void back(UUID from, UUID to, List<String> keys) {
        reads.back(from, to, keys);
    }
}
