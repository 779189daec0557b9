package org.parvis.participation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the JSON Schema of consultations, for any editor. */
@RestController
class SchemaOfConsultations {
    private final byte[] schema;

    SchemaOfConsultations() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        getClass().getResourceAsStream("/schema/consultation.schema.json"))) {
            this.schema = in.readAllBytes();
        }
    }

    @GetMapping("/schema/consultation.json")
    ResponseEntity<byte[]> schema() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(schema);
    }
}
