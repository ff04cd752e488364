package org.clearway.rules.service.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.service.errors.ServiceError;
import org.clearway.rules.service.errors.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What explains the interface, for which nobody needs a key: its description, and the meaning of each error. */
@RestController
class ErrorsApi {

    @GetMapping(path = "/v1/openapi.yaml")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .body(new ClassPathResource("openapi.yaml"));
    }

    @GetMapping(path = "/v1/errors/{code}", produces = "application/json")
    ResponseEntity<byte[]> error(@PathVariable String code) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("code", code);
        Arrays.stream(ErrorCode.values()).filter(one -> one.name().equals(code)).forEach(one -> {
            fields.put("number", one.number());
            fields.put("meaning", one.meaning());
            fields.put("advice", one.advice());
        });
        Arrays.stream(ServiceError.values())
                .filter(one -> one.name().equals(code))
                .forEach(one -> {
                    fields.put("meaning", one.meaning());
                    fields.put("advice", one.advice());
                });
        if (fields.size() == 1) {
            throw new ServiceException(ServiceError.NOT_FOUND, "code", "There is no error of this code");
        }
        return Json.answer(fields);
    }
}
