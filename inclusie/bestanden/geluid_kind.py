"""Sound: what phones and browsers record, to an mp3 that every browser plays. Of a film only the sound."""

import io

import av
from av.error import FFmpegError, InvalidDataError

from inclusie.bestanden.kind import Weigering

SECONDEN = 600
# Nobody can stop a recording on the very second.
SPELING = 1
# Enough for a voice, and half the work of music.
TEMPO = 22_050
BITS_PER_SECONDE = 48_000
# FFmpeg reads hundreds of forms; of a film it may not even look at the pictures.
CODECS = {
    "aac", "aac_latm", "adpcm_ima_qt", "adpcm_ima_wav", "adpcm_ms", "alac", "amrnb", "amrwb", "flac", "mp3",
    "mp3float", "opus", "pcm_alaw", "pcm_f32be", "pcm_f32le", "pcm_mulaw", "pcm_s16be", "pcm_s16le",
    "pcm_s24be", "pcm_s24le", "pcm_s32le", "pcm_u8", "vorbis",
}  # fmt: skip
# Nothing is opened that a file names, on this machine or elsewhere.
OPTIES = {"protocol_whitelist": "none", "codec_whitelist": ",".join(sorted(CODECS))}
BEGIN = {
    b"OggS": "ogg",
    b"\x1aE\xdf\xa3": "matroska",
    b"#!AMR": "amr",
    b"caff": "caf",
    b"fLaC": "flac",
    b"ID3": "mp3",
}
MOV = {b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"}


def soort_van(inhoud: bytes) -> str:
    """The reader for these bytes; the name of the file does not count."""
    for begin, soort in BEGIN.items():
        if inhoud.startswith(begin):
            return soort
    if inhoud[4:8] in MOV:
        return "mov"
    if inhoud.startswith(b"RIFF") and inhoud[8:12] == b"WAVE":
        return "wav"
    if inhoud.startswith(b"FORM") and inhoud[8:12] in {b"AIFF", b"AIFC"}:
        return "aiff"
    if inhoud[0:1] == b"\xff" and len(inhoud) > 1 and inhoud[1] & 0xE0 == 0xE0:
        # Both begin with the same bits; where mp3 names its layer, AAC has nothing.
        return "mp3" if inhoud[1] & 0x06 else "aac"
    raise Weigering("geen_geluid")


def maak(inhoud: bytes) -> tuple[dict, bytes]:
    try:
        with av.open(io.BytesIO(inhoud), format=soort_van(inhoud), options=OPTIES) as bron:
            if not bron.streams.audio:
                raise Weigering("zonder_geluid")
            if codec_van(bron.streams.audio[0]) not in CODECS:
                raise Weigering("geen_geluid")
            uit = io.BytesIO()
            seconden = schrijf(bron, uit)
            keur_duur(bron, seconden)
    except (FFmpegError, ValueError, EOFError):
        raise Weigering("kapot") from None
    return {"seconden": round(seconden, 2)}, uit.getvalue()


def codec_van(spoor) -> str:
    """Empty when FFmpeg has no reader for it, or when we gave it none."""
    lezer = spoor.codec_context and spoor.codec_context.codec
    return lezer.name if lezer else ""


def schrijf(bron, uit: io.BytesIO) -> float:
    """The whole sound as mp3, in one channel; returns how long it lasts."""
    with av.open(uit, "w", format="mp3", options={"id3v2_version": "0"}) as doel:
        spoor = doel.add_stream("libmp3lame", rate=TEMPO)
        spoor.layout, spoor.bit_rate = "mono", BITS_PER_SECONDE
        gelijk = av.AudioResampler(format="fltp", layout="mono", rate=TEMPO)
        monsters = 0
        for stuk in stukken(bron):
            for deel in gelijk.resample(stuk):
                monsters += deel.samples
                doel.mux(spoor.encode(deel))
            if monsters > (SECONDEN + SPELING) * TEMPO:
                raise Weigering("te_lang")
        if not monsters:
            raise Weigering("kapot")
        doel.mux(spoor.encode(None))
    return monsters / TEMPO


def stukken(bron):
    """Every piece of sound in order, and at the end nothing, which empties the resampler.

    A piece that cannot be read is passed over, as every player does. The times of the file are left out: a
    wrong one would stretch the sound.
    """
    for pakket in bron.demux(bron.streams.audio[0]):
        try:
            gelezen = pakket.decode()
        except InvalidDataError:
            continue
        for stuk in gelezen:
            stuk.pts = None
            yield stuk
    yield None


def keur_duur(bron, seconden: float) -> None:
    """This kind says at its beginning how long it is; what stops far before that broke off underway."""
    gezegd = (bron.duration or 0) / av.time_base if bron.format.name.startswith("mov") else 0
    if seconden < gezegd * 0.95 - SPELING:
        raise Weigering("kapot")
