package org.clearway.rules.service.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.clearway.rules.ClearwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever is thrown into an answer that names what is wrong and nothing of the inside. */
@RestControllerAdvice
@RestController
class ErrorHandling implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorHandling.class);

    private final Problems problems;

    ErrorHandling(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Throwable.class)
    void handle(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws Throwable {
        if (thrown instanceof AsyncRequestNotUsableException) {
            return; // The client has gone.
        }
        if (response.isCommitted()) {
            throw thrown; // The container cuts the connection, so that no client takes what it has for the whole.
        }
        if (thrown instanceof HttpRequestMethodNotSupportedException method
                && method.getSupportedHttpMethods() != null) {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    String.join(
                            ", ",
                            method.getSupportedHttpMethods().stream()
                                    .map(HttpMethod::name)
                                    .sorted()
                                    .toList()));
        }
        Problem problem = problem(thrown);
        if (problem.status().is5xxServerError()) {
            LOG.atError()
                    .addKeyValue("code", problem.fields().get("code"))
                    .addKeyValue("failure", Failure.of(thrown))
                    .log("A call failed");
        }
        if (problem.status() == HttpStatus.CONTENT_TOO_LARGE) {
            response.setHeader(HttpHeaders.CONNECTION, "close"); // The rest is not read.
        }
        problems.write(request, response, problem);
    }

    /** What the container refuses before any handler is found. */
    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told ? told : 404;
        problems.write(request, response, Problem.of(refused(status)));
    }

    private static Problem problem(Throwable thrown) {
        if (thrown instanceof ServiceException refused) {
            return Problem.of(refused);
        }
        if (thrown instanceof NotThere missing) {
            return Problem.of(missing.error()).as(ServiceError.NOT_FOUND.status());
        }
        if (thrown instanceof ClearwayException error) {
            return Problem.of(error);
        }
        if (thrown instanceof NoResourceFoundException) {
            return Problem.of(ServiceError.NOT_FOUND);
        }
        if (thrown instanceof HttpRequestMethodNotSupportedException) {
            return Problem.of(ServiceError.METHOD_NOT_ALLOWED);
        }
        if (thrown instanceof HttpMediaTypeNotSupportedException) {
            return Problem.of(ServiceError.MEDIA_TYPE_UNSUPPORTED);
        }
        if (thrown instanceof HttpMediaTypeNotAcceptableException) {
            return Problem.of(ServiceError.NOT_ACCEPTABLE);
        }
        if (thrown instanceof DataAccessException || thrown instanceof TransactionException) {
            return Problem.of(ServiceError.STORE_UNAVAILABLE);
        }
        if (thrown instanceof InvalidParameterException form) {
            return Problem.of(refused(form.getErrorCode()));
        }
        if (thrown instanceof MethodArgumentTypeMismatchException wrong) {
            return parameter(wrong.getName(), "The parameter " + wrong.getName() + " cannot be read");
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return parameter(missing.getParameterName(), "The parameter " + missing.getParameterName() + " is missing");
        }
        if (thrown instanceof ErrorResponse response) {
            return Problem.of(refused(response.getStatusCode().value()));
        }
        return Problem.of(ServiceError.INTERNAL);
    }

    private static Problem parameter(String name, String message) {
        return Problem.of(new ServiceException(ServiceError.PARAMETER_WRONG, name, message));
    }

    private static ServiceError refused(int status) {
        return switch (status) {
            case 404 -> ServiceError.NOT_FOUND;
            case 405 -> ServiceError.METHOD_NOT_ALLOWED;
            case 406 -> ServiceError.NOT_ACCEPTABLE;
            case 413 -> ServiceError.BODY_TOO_LARGE;
            case 415 -> ServiceError.MEDIA_TYPE_UNSUPPORTED;
            case 503 -> ServiceError.BUSY;
            default -> status < 500 ? ServiceError.REQUEST_UNREADABLE : ServiceError.INTERNAL;
        };
    }
}
