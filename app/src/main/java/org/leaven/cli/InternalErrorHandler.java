package org.leaven.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.leaven.source.problem.FileProcessingException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints failures that the sources did not cause, and where the stack trace was written. */
final class InternalErrorHandler implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception fault, CommandLine line, ParseResult result) {
    PrintWriter err = line.getErr();
    if (fault instanceof CommandRefusedException refusal) {
      err.println("leaven: " + refusal.getMessage());
      return refusal.status();
    }
    if (fault instanceof IOException io) {
      err.println("leaven: " + message(io));
      err.println("Nothing was changed: the last good site is still in place.");
      return ExitStatus.FAILURE;
    }
    FileProcessingException failure = FileProcessingException.in(fault);
    err.println(
        "leaven: "
            + (failure == null
                ? "internal error: " + fault
                : String.valueOf(failure.getMessage())));
    err.println("Nothing was changed. " + details(fault));
    return ExitStatus.FAILURE;
  }

  private static String message(IOException fault) {
    if (fault instanceof FileSystemException file) {
      String reason = file.getReason();
      return file.getFile() + ": " + (reason == null ? kind(file) : reason);
    }
    return String.valueOf(fault.getMessage());
  }

  private static String kind(FileSystemException fault) {
    if (fault instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (fault instanceof NoSuchFileException) {
      return "it does not exist";
    }
    return fault instanceof FileAlreadyExistsException
        ? "it exists already"
        : "it cannot be read or written";
  }

  private static String details(Exception fault) {
    StringBuilder trace = new StringBuilder(fault + "\n");
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      trace.append(cause).append('\n');
      for (StackTraceElement element : cause.getStackTrace()) {
        trace.append("  at ").append(element).append('\n');
      }
    }
    try {
      Path file = Files.createTempFile("leaven-fault-", ".txt");
      Files.writeString(file, trace, StandardCharsets.UTF_8);
      return "The details are in " + file + "; please send them with a report.";
    } catch (IOException e) {
      return trace.toString();
    }
  }
}
