package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.Sha256;
import org.lienthong.core.StorageException;
import org.lienthong.signature.internal.BrokenChainException;
import org.lienthong.signature.internal.EvidenceChain;

/**
 * A file of {@link EvidenceRecord}s, one line of JSON each, that only grows. Every line carries the
 * hash of the one before, so a changed byte shows. Whoever can write the file can also make a new
 * chain: keep the hash that {@link #append} returns elsewhere, such as with the document.
 *
 * <p>Thread-safe; other programs may append to the same file in turn. Holds nothing open.
 */
public final class EvidenceLog {
  private final Path file;
  private EvidenceChain seen = EvidenceChain.START;

  private EvidenceLog(Path file) {
    this.file = requireNonNull(file, "file").toAbsolutePath();
  }

  /** Makes the file with the first record. The first record that is added reads what is there. */
  public static EvidenceLog of(Path file) {
    return new EvidenceLog(file);
  }

  /**
   * Adds a line and forces it to the disk. What a crash left of a line that was never finished is
   * cut off first, and the new line carries its hash.
   *
   * @return the hash of the new line
   * @throws InputException SIG-090 if the file was changed; nothing is added then
   * @throws StorageException SIG-091 if another {@code EvidenceLog} of this program is adding,
   *     SIG-092 if the disk refuses
   */
  public synchronized Sha256 append(EvidenceRecord record) {
    boolean fresh = !Files.exists(file);
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) throw new IOException("the lock was lost");
      EvidenceChain grown = seen.read(channel).append(channel, record.json());
      if (fresh) forceFolder();
      seen = grown;
      return grown.head();
    } catch (BrokenChainException e) {
      throw changed(file, e);
    } catch (OverlappingFileLockException e) {
      throw new StorageException(ErrorDetail.of("SIG-091", EvidenceLog.class, file), e);
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  /** The name of a new file must survive a power cut, too. */
  private void forceFolder() throws IOException {
    Path folder = file.getParent();
    if (folder == null || !Files.getFileStore(folder).supportsFileAttributeView("posix")) return;
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * Reads all of it.
   *
   * @throws InputException SIG-090 if any byte was changed, moved, taken out or put in
   * @throws StorageException SIG-092 if it cannot be read
   */
  public static EvidenceCheck verify(Path file) {
    EvidenceChain chain = read(file, EvidenceChain.START);
    return new EvidenceCheck(chain.records(), chain.head(), chain.torn());
  }

  /**
   * Also asks for a line whose hash was kept elsewhere.
   *
   * @throws InputException SIG-093 if the log does not hold it
   */
  public static EvidenceCheck verify(Path file, Sha256 kept) {
    EvidenceChain chain = read(file, EvidenceChain.START.lookingFor(kept));
    if (!chain.found()) {
      throw new InputException(ErrorDetail.of("SIG-093", EvidenceLog.class, file, kept), null);
    }
    return new EvidenceCheck(chain.records(), chain.head(), chain.torn());
  }

  private static EvidenceChain read(Path file, EvidenceChain start) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return start.read(channel);
    } catch (BrokenChainException e) {
      throw changed(file, e);
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  private static InputException changed(Path file, BrokenChainException e) {
    return new InputException(ErrorDetail.of("SIG-090", EvidenceLog.class, file, e.line()), e);
  }

  private static StorageException refused(Path file, IOException e) {
    return new StorageException(ErrorDetail.of("SIG-092", EvidenceLog.class, file), e);
  }
}
