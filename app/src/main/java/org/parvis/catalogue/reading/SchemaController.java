package org.parvis.catalogue.reading;

import org.parvis.kernel.CanonicalJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the JSON Schema of definitions, for any editor. */
@RestController
class SchemaController {
    private final byte[] schema;

    SchemaController(Definitions definitions) {
        this.schema = CanonicalJson.bytes(definitions.schema());
    }

    @GetMapping("/schema/service.json")
    ResponseEntity<byte[]> schema() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(schema);
    }
}
